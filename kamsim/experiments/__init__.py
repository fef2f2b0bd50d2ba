"""Questions put to many histories."""
