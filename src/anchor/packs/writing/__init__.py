"""What writing a pack needs: begun, changed, coloured, checked as it grows, and saved with care."""
