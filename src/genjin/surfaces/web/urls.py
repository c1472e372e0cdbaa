"""The addresses of the pages."""

from django.urls import URLPattern, path

from genjin.surfaces.web import errors
from genjin.surfaces.web.views import (
    actions,
    buyers,
    chats,
    companies,
    customer,
    customers,
    evidence,
    imported_files,
    imports,
    layouts,
    palette,
    plan,
    playbook,
    settings,
    sign_in,
    today,
)

_CUSTOMER = "customers/<int:customer_id>/"

urlpatterns: list[URLPattern] = [
    path("", today.today, name="today"),
    path("plan/day/", plan.day, name="plan-day"),
    path("plan/week/", plan.week, name="plan-week"),
    path("plan/month/", plan.month, name="plan-month"),
    path("customers/", customers.customers, name="customers"),
    path("customers/new/", customers.add, name="customer-add"),
    path("customers/export/", customers.export, name="customers-export"),
    path(_CUSTOMER, customer.customer, name="customer"),
    path(f"{_CUSTOMER}touch/", actions.log_touch, name="log-touch"),
    path(f"{_CUSTOMER}replied/", actions.replied, name="replied"),
    path(f"{_CUSTOMER}chat/", chats.chat, name="chat"),
    path("touches/<int:touch_id>/undo-chat/", chats.take_back, name="undo-chat"),
    path(f"{_CUSTOMER}postpone/", actions.postpone, name="postpone"),
    path(f"{_CUSTOMER}postpone/undo/", actions.take_back_postpone, name="undo-postpone"),
    path(f"{_CUSTOMER}decline/", actions.decline, name="decline"),
    path(f"{_CUSTOMER}grade/", actions.override, name="override"),
    path(f"{_CUSTOMER}grade/undo/", actions.undo_override, name="override-undo"),
    path(f"{_CUSTOMER}company/", actions.link, name="link-company"),
    path(f"{_CUSTOMER}deal/", actions.deal, name="advance-deal"),
    path(f"{_CUSTOMER}contact/", actions.contact, name="add-contact"),
    path(f"{_CUSTOMER}inquiry/", actions.inquiry, name="record-inquiry"),
    path("touches/<int:touch_id>/undo/", actions.take_back_touch, name="undo-touch"),
    path("buyers/", buyers.buyers, name="buyers"),
    path("buyers/export/", buyers.export, name="buyers-export"),
    path("buyers/saved/", buyers.save, name="search-save"),
    path("buyers/saved/<int:search_id>/forget/", buyers.forget, name="search-forget"),
    path("companies/", buyers.companies, name="companies"),
    path("companies/<str:company_id>/", companies.dossier, name="dossier"),
    path("companies/<str:company_id>/add/", companies.add_to_book, name="add-to-book"),
    path("evidence/", evidence.evidence, name="evidence"),
    path("import/", imports.imports, name="import"),
    path("import/jobs/<int:job_id>/", imports.job, name="import-job"),
    path("import/jobs/<int:job_id>/problems/", imports.problems, name="import-problems"),
    path("import/jobs/<int:job_id>/layout/", layouts.layout, name="import-layout"),
    path("import/jobs/<int:job_id>/layout/look/", layouts.look, name="import-layout-look"),
    path("import/jobs/<int:job_id>/dismiss/", layouts.dismiss, name="import-dismiss"),
    path(
        "import/files/<int:file_id>/problems/",
        imported_files.file_problems,
        name="imported-file-problems",
    ),
    path("playbook/", playbook.playbook, name="playbook"),
    path("playbook/markets/first/", playbook.choose_markets, name="market-choose"),
    path("playbook/markets/", playbook.add_market, name="market-add"),
    path("playbook/markets/<str:country>/", playbook.remove_market, name="market-remove"),
    path("settings/", settings.settings, name="settings"),
    path("settings/password/", settings.password, name="password"),
    path("settings/demo/", settings.remove_demo, name="demo-remove"),
    path("people/", settings.people, name="people"),
    path("people/<int:user_id>/key/", settings.new_key, name="new-key"),
    path("go/", palette.palette, name="palette"),
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-in/<str:key>/", sign_in.sign_in_by_key, name="sign-in-by-key"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("language/", sign_in.language, name="language"),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.page_not_found
handler500 = errors.server_error
