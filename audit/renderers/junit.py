"""JUnit's XML, in which a build shows articles as tests."""

from xml.etree.ElementTree import Element

from audit.model.finding import Finding
from audit.model.report import DocumentReport, Engine, Failure, Report
from audit.model.severity import Severity
from audit.renderers.addresses import repository_path
from audit.renderers.files import in_files
from audit.renderers.markup import document as xml_document
from audit.renderers.markup import element, fit_for_xml
from audit.renderers.remarks import change, remark


def render(report: Report) -> str:
    """Return a suite for each document, a test for each finding; a document without any is one test that passes.

    Neutral findings pass, suppressed ones are skipped.
    """
    report = in_files(report)
    suites = [_suite(document) for document in report.documents]
    suites.extend(_suite_unread(failure) for failure in report.failures)
    suites.extend(_suite_amiss(engine) for engine in report.engines if engine.amiss)
    root = element("testsuites", name="audit", **_sums(suites))
    root.extend(suites)
    return xml_document(root)


def _suite(document: DocumentReport) -> Element:
    found = sorted((*document.findings, *document.suppressed), key=lambda one: (one.span, one.rule))
    path = repository_path(document.doc)
    cases = [_case(finding, path) for finding in found] or [element("testcase", name="audit", classname=path)]
    suite = element(
        "testsuite",
        name=path,
        tests=len(cases),
        failures=sum(case.find("failure") is not None for case in cases),
        errors=0,
        skipped=len(document.suppressed),
    )
    suite.extend(cases)
    return suite


def _case(finding: Finding, path: str) -> Element:
    name = f"{finding.rule}: {change(finding)} [{finding.id}]"
    case = element("testcase", name=name, classname=path, file=path, line=finding.line)
    if finding.suppression:
        case.append(element("skipped", message=finding.suppression.reason or finding.suppression.kind.value))
        return case
    if finding.severity is Severity.NEUTRAL:
        told = element("system-out")
    else:
        told = element("failure", message=remark(finding), type=finding.severity.value)
    place = f"{path}:{finding.line}:{finding.column}"
    told.text = fit_for_xml("\n".join((place, finding.message, *(f"- {reason}" for reason in finding.evidence))))
    case.append(told)
    return case


def _suite_unread(failure: Failure) -> Element:
    path = repository_path(failure.doc)
    suite = element("testsuite", name=path, tests=1, failures=0, errors=1, skipped=0)
    case = element("testcase", name="audit", classname=path, file=path)
    case.append(element("error", message=f"could not audit: {failure.reason}", type="could-not-audit"))
    suite.append(case)
    return suite


def _suite_amiss(engine: Engine) -> Element:
    suite = element("testsuite", name=engine.name, tests=1, failures=0, errors=0, skipped=1)
    case = element("testcase", name=engine.name, classname="engines")
    case.append(element("skipped", message=engine.amiss))
    suite.append(case)
    return suite


def _sums(suites: list[Element]) -> dict[str, int]:
    return {key: sum(int(suite.attrib[key]) for suite in suites) for key in ("tests", "failures", "errors", "skipped")}
