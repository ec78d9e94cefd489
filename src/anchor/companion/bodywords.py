"""Parts of the body by other words that people type for them."""

from anchor.core.body import REGIONS, RegionName
from anchor.words import phases, tr


def region_meant(typed: str) -> RegionName | None:
    """Give the part of the body a word means: ``stomach`` is the belly; ``None``: it is none."""
    spelled = "-".join(typed.casefold().split())
    return next((region for region in REGIONS if spelled in (region, *_also(region))), None)


def _also(region: RegionName) -> list[str]:
    others = tr(phases.REGIONS_ALSO[region]) if region in phases.REGIONS_ALSO else ""
    return ["-".join(word.casefold().split()) for word in others.split(",") if word]
