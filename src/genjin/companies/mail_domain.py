"""The firm that an e-mail address shows by its domain, if it isn't a provider's."""

_PROVIDERS = frozenset(
    {
        "126.com", "163.com", "aol.com", "foxmail.com", "gmail.com", "gmx.de", "hotmail.com",
        "icloud.com", "live.com", "mail.ru", "msn.com", "outlook.com", "proton.me",
        "protonmail.com", "qq.com", "web.de", "yahoo.com", "yandex.ru",
    }
)  # fmt: skip


def firm_domain(address: str) -> str | None:
    """The domain of an address, in small letters; None where it says nothing of the firm."""
    domain = address.rpartition("@")[2].strip().casefold()
    return None if not domain or "@" not in address or domain in _PROVIDERS else domain
