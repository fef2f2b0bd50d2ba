"""Writing plain tables as TOML; reading is the standard library's."""

import json
import math


def value_text(value):
    """One value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(value_text, value))}]"
    if isinstance(value, float) and math.isfinite(value):
        text = repr(value)
        return text if any(mark in text for mark in ".e") else f"{text}.0"
    return repr(value)


def key_text(key):
    """A key, quoted where it must be."""
    return key if key and all(c.isascii() and (c.isalnum() or c in "_-") for c in key) else value_text(key)


def is_table_list(value):
    """Whether a value is written as ``[[…]]`` tables."""
    return isinstance(value, (list, tuple)) and len(value) > 0 and all(hasattr(line, "items") for line in value)


def toml_text(tree, path=()):
    """Nested tables as TOML text: plain values first, then tables, then lists of tables."""
    plain = {key: v for key, v in tree.items() if not hasattr(v, "items") and not is_table_list(v)}
    text = [f"{key_text(key)} = {value_text(value)}" for key, value in plain.items()]
    for key, value in tree.items():
        here = (*path, key)
        heading = ".".join(map(key_text, here))
        if hasattr(value, "items"):
            inner = toml_text(value, here)
            bare = any(not hasattr(v, "items") and not is_table_list(v) for v in value.values()) or not value
            text.append(f"\n[{heading}]\n{inner}" if bare else inner)
        elif is_table_list(value):
            text.extend(f"\n[[{heading}]]\n{toml_text(line, here)}" for line in value)
    return "\n".join(text)
