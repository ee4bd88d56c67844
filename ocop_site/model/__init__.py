"""The frozen nouns. May import the ground floor and pydantic; every room may import them."""
