"""Classifications of economic activities and what is lost between them."""
