"""The full screen. The only room that knows Textual; it reads no clock and opens no file itself."""
