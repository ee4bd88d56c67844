"""The records that the files are made from."""

from tests.plan.conftest import catalogue, demo

__all__ = ["catalogue", "demo"]
