"""ocop_site: records of village products in git become a public catalogue with trace pages and QR codes."""

__version__ = "0.1.0"
