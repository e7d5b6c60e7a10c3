"""The person's own settings: how the page looks, which keys do what, how annotating goes."""

from .apply_settings import bind

__all__ = ["bind"]
