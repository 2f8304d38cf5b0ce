"""Says of each line of standard input whether its JSON fits the schema that it names: 1, or 0.

A line is a table's name, a tab, and the JSON text of a row. The schemas are those of the folder that is
named; formats are asserted, and a format that no checker is installed for ends the run.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

FORMATS = Draft202012Validator.FORMAT_CHECKER


def formats_of(schema):
    return {column["format"] for column in schema["properties"].values() if "format" in column}


def refuse(constant):
    raise ValueError(f"{constant} is no JSON")


validators = {}
for path in sorted(Path(sys.argv[1]).glob("*.schema.json")):
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    missing = formats_of(schema) - set(FORMATS.checkers)
    if missing:
        sys.exit(f"no checker is installed for the formats {sorted(missing)}; install rfc3339-validator")
    validators[schema["title"]] = Draft202012Validator(schema, format_checker=FORMATS)

for line in sys.stdin.buffer:
    table, text = line.decode("utf-8").rstrip("\n").split("\t", 1)
    print(int(validators[table].is_valid(json.loads(text, parse_constant=refuse))))
