"""The papers of an offer: quotation and proforma invoice, as PDF and as a workbook."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.surfaces.documents.quote_pdf import quote_pdf
from genjin.surfaces.documents.quote_words import number_of
from genjin.surfaces.documents.quote_workbook import quote_workbook
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.rendering import viewer
from genjin.surfaces.web.views.orders import quantities_given
from genjin.workflows.quotes.keeping import get_quote
from genjin.workflows.quotes.printed import PrintedKind, printed_quote

_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_safe
@signed_in
def quote_file(request: HttpRequest, quote_id: int, kind: str) -> HttpResponse:
    """One paper: `quotation.pdf`, `quotation.xlsx`, `pi.pdf` or `pi.xlsx`.

    An invoice takes the ordered quantities as `q<line id>=3000`.
    """
    name, _, suffix = kind.partition(".")
    if name not in set(PrintedKind) or suffix not in _TYPES:
        raise NotFoundError(Problem("problem-quote-unknown", value=kind[:40]))
    user = viewer(request)
    quantities = quantities_given(request, get_quote(user, quote_id))
    paper = printed_quote(user, quote_id, PrintedKind(name), now=clock.now(), quantities=quantities)
    content = quote_pdf(paper) if suffix == "pdf" else quote_workbook(paper)
    response = HttpResponse(content, content_type=_TYPES[suffix])
    file_name = f"{number_of(paper).replace(' ', '-').replace('.', '')}.{suffix}"
    disposition = content_disposition_header(as_attachment=True, filename=file_name)
    response.headers["Content-Disposition"] = disposition or "attachment"
    return response
