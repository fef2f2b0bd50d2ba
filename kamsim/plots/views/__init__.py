"""The views: each in the file of its name, its row in `index`, what it is put together from in `parts`."""
