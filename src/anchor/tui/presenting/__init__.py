"""What screens say and how it is laid out, worked out without a widget: from data to words."""
