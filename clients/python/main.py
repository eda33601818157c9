"""Asks a server who worked where, by code that ariadne-codegen generates."""

import sys

from ties_client import FindNodeCompany, FindNodePerson, GraphQLClientGraphQLMultiError, PeriodStatus, Ties
from ties_client import WhoWasWhereCompanyEmploymentsEdgesNode as Job
from ties_client.dates import PartialDate, parse_date


def main(url: str) -> None:
    with Ties(url=url) as ties:
        who_was_where(ties, "company:xenia", parse_date("2016-02-20"))
        find(ties, "person:ada")
        find(ties, "person:nobody")
        together(ties, "company:xenia", "person:ada", "person:nobody")


def who_was_where(ties: Ties, company: str, on: PartialDate) -> None:
    """Prints who may have been at a company on a date, page by page."""
    after = None
    while True:
        found = ties.who_was_where(company=company, on=on, first=2, after=after).company
        assert found is not None, f"{company} is not a company"
        if after is None:
            print(f"{found.name} on {on}")
        for edge in found.employments.edges:
            print_job(edge.node)
        page = found.employments.page_info
        if not page.has_next_page:
            return
        after = page.end_cursor


def print_job(job: Job) -> None:
    """Prints an employment. A missing end means that it goes on only if the status says so."""
    period, end = job.period, days(job.period.end)
    if period.end is None and period.status is PeriodStatus.CURRENT:
        end = f"going on when recorded, {job.recorded_at.date()}"
    quote = job.citations[0].quote
    print(f'{job.person.name}, {job.role or "no role"}; start {days(period.start)}; end {end}; {period.holds.value}; "{quote}"')


def days(date: PartialDate | None) -> str:
    return "unknown" if date is None else f"{date} ({date.first} to {date.last})"


def find(ties: Ties, id: str) -> None:
    node = ties.find(id=id).node
    if node is None:
        print(f"{id} is nothing")
    elif isinstance(node, (FindNodePerson, FindNodeCompany)):
        print(f"{id} is a {node.typename__}, {node.name}")


def together(ties: Ties, company: str, *people: str) -> None:
    """Prints the code of the error of one field, and the answer of the other."""
    try:
        ties.together(people=list(people), company=company)
    except GraphQLClientGraphQLMultiError as error:
        name = (error.data or {})["company"]["name"]
        for fault in error.errors:
            path, code = ".".join(map(str, fault.path or [])), (fault.extensions or {})["code"]
            print(f"{path}: {code}, but {name}")


main(sys.argv[1])
