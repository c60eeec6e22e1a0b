"""Imports once what the code that runs will want, so that no run pays for it."""

import gc
import importlib
import sys

import session


def warm_up(modules):
    """Imports the modules; returns those that there are not."""
    missing = []
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError:
            missing.append(name)
    if "sympy" in sys.modules:
        _use(sys.modules["sympy"])
    session.practise()
    seed()
    # A number of any length can be printed: time is bounded anyway.
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    gc.collect()
    gc.freeze()  # What is here stays; the collector need not touch it, so that forks go on sharing it.
    return missing


def seed():
    """The same program gives the same result in every run and every worker. os.fork() seeds `random` anew, so this comes after it again."""
    if "random" in sys.modules:
        sys.modules["random"].seed(0)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)


def _use(sympy):
    """Much of sympy is imported and cached only at the first use; here once, rather than in every run."""
    x, y = sympy.symbols("x y")
    try:
        polynomial = sympy.expand((x + 1) ** 3)
        sympy.factor(polynomial)
        sympy.simplify(polynomial / (x + 1) + sympy.sin(x) ** 2 + sympy.cos(x) ** 2)
        sympy.integrate(sympy.diff(polynomial, x), (x, 0, 1))
        sympy.limit(sympy.sin(x) / x, x, 0)
        sympy.solve(x**2 - 2, x)
        sympy.solve([x + y - 3, x - y - 1], [x, y])
        sympy.summation(x, (x, 1, 10))
        sympy.Matrix([[1, 2], [3, 4]]).inv()
        sympy.N(sympy.sqrt(2) + sympy.pi)
        sympy.latex(sympy.Rational(1, 3) * x)
        sympy.sympify("2*x + 1").subs(x, 2)
        sympy.factorint(360), sympy.isprime(97), sympy.gcd(12, 18), sympy.binomial(5, 2)
    except Exception:
        pass  # A version that does one of these otherwise is as good.
