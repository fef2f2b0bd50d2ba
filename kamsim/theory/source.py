"""What a function says, without what may change freely: docstrings, remarks, spaces; the same on every Python."""

import dis
import inspect
import io
import textwrap
import tokenize
import types
from functools import cache

SILENT = (tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER)
SIGNS = {tokenize.NEWLINE: "\n", tokenize.INDENT: "<in>", tokenize.DEDENT: "<out>"}
CONSTANT, EXTENDED, NOTHING = frozenset(dis.hasconst), dis.EXTENDED_ARG, dis.opmap["NOP"]


def bare(source):
    """The words of a function; a syntax tree would tell the same, but each Python writes its trees in its own way."""
    tokens = tokenize.generate_tokens(io.StringIO(textwrap.dedent(source)).readline)
    said = [(token.type, SIGNS.get(token.type, token.string)) for token in tokens if token.type not in SILENT]
    words, place = [], 0
    while place < len(said):
        kinds = [kind for kind, _ in said[max(0, place - 1) : place + 2]]
        is_docstring = kinds == [tokenize.INDENT, tokenize.STRING, tokenize.NEWLINE]
        words += [] if is_docstring else [said[place][1]]
        place += 2 if is_docstring else 1
    return " ".join(words)


@cache
def text_of(function):
    """The bare text of a function, read once: many phases use the same; of one without a text, its code."""
    try:
        return bare(inspect.getsource(function))
    except (OSError, TypeError, SyntaxError, tokenize.TokenError):
        return repr(code_of(function))


@cache
def code_of(function):
    """What was really loaded and would be compiled, whatever the file says by now."""
    return told_of_code(function.__code__)


def told_of_code(code):
    """Names and instructions of some code and of the functions inside it, with the constants that they take.

    ``python -OO`` leaves out docstrings: then constants have other numbers, and an instruction does nothing.
    """
    said, high = [], 0
    for operation, low in zip(code.co_code[::2], code.co_code[1::2], strict=True):
        number, high = high | low, 0
        if operation == EXTENDED:
            high = number << 8
        elif operation in CONSTANT:
            part = code.co_consts[number]
            said.append((operation, told_of_code(part) if isinstance(part, types.CodeType) else repr(part)))
        elif operation != NOTHING:
            said.append((operation, number))
    return code.co_names, code.co_varnames, said
