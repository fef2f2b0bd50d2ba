"""What ties the two firms: dependence, openness, joint projects."""
