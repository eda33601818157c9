"""Asks a server the questions of the cookbook, by code that ariadne-codegen generates."""

import json
import re
import sys
from datetime import datetime
from enum import Enum
from keyword import iskeyword
from pathlib import Path
from typing import Any

from ties_client import Ties


def main(url: str) -> None:
    with Ties(url=url) as ties:
        person = ties.employments(id="person:wu-yuxin").person
        assert person is not None
        for job in person.employments.nodes:
            print(f"{job.company.name}: {job.period.status.value}")
        questions = json.loads(Path("../operations/cookbook.json").read_text())
        for question in questions:
            answer = ask(ties, question["operation"], question["variables"])
            assert answer == question["answer"], (question["operation"], answer)
        print(f"{len(questions)} answers as in the cookbook")


def ask(ties: Ties, operation: str, variables: dict[str, Any]) -> Any:
    """Asks the server an operation, by the method that is generated for it."""
    method = getattr(ties, snake(operation))
    return plain(method(**{snake(name): value for name, value in variables.items()}).model_dump(by_alias=True))


def snake(name: str) -> str:
    snaked = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    return snaked + "_" if iskeyword(snaked) else snaked


def plain(value: Any) -> Any:
    """Returns a value as it was in the JSON of the answer."""
    match value:
        case dict():
            return {key: plain(v) for key, v in value.items() if key != "__typename"}
        case list():
            return [plain(v) for v in value]
        case datetime():
            return value.strftime("%Y-%m-%dT%H:%M:%SZ")
        case Enum():
            return value.value
        case _:
            return value


main(sys.argv[1])
