"""One module per peer; importing this registers all their cases."""

from . import pydecision_rank, pydecision_weigh, pymcdm_other, pymcdm_rank, skcriteria  # noqa: F401
