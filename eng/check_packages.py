"""Checks the packages in a folder: one per project of src/, each with readme, licence, documentation and symbols,
depending on exactly what the table below allows, small, and with no code in it but its project's own, so that the
project's licence is all the notice it needs."""

import pathlib
import sys
import xml.etree.ElementTree as xml
import zipfile

DEPENDENCIES = {
    "RStar.Math": {
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
    },
    "RStar.Math.OnnxRuntime": {
        "RStar.Math",
        "Google.Protobuf",
        "Microsoft.ML.OnnxRuntime.Gpu",
        "Microsoft.ML.OnnxRuntimeGenAI.Cuda",
    },
    "RStar.Math.SmallModel": {"RStar.Math.OnnxRuntime"},
    "RStar.Math.Evolution": {"RStar.Math"},
    "RStar.Math.Training": {"RStar.Math.Evolution", "RStar.Math.OnnxRuntime"},
}


SOURCE = pathlib.Path(__file__).resolve().parent.parent / "src"


def model_files(name: str) -> set[str]:
    """The files of the models that a package carries, with what brings them to its users' programs."""
    folder = SOURCE / name
    files = {path.relative_to(folder).as_posix() for path in folder.glob("models/**/*") if path.is_file()}
    return files | {f"buildTransitive/{name}.targets"} if files else files


def faults(package: pathlib.Path):
    with zipfile.ZipFile(package) as archive:
        files = set(archive.namelist())
        nuspec = next(name for name in files if name.endswith(".nuspec") and "/" not in name)
        metadata = xml.fromstring(archive.read(nuspec))[0]

    def text(tag: str) -> str:
        return metadata.findtext("{*}" + tag) or ""

    name = text("id")
    for file in ("README.md", "LICENSE", f"lib/net10.0/{name}.dll", f"lib/net10.0/{name}.xml"):
        if file not in files:
            yield f"{name}: {file} is missing"
    yield from (f"{name}: {file} is missing" for file in model_files(name) - files)
    if text("license") != "MIT":
        yield f"{name}: the licence is '{text('license')}', not MIT"
    if text("readme") != "README.md":
        yield f"{name}: the readme is '{text('readme')}', not README.md"
    if not text("description"):
        yield f"{name}: there is no description"
    yield from faults_of_content(package, name)
    if name not in DEPENDENCIES:
        yield f"{name}: its allowed dependencies are not in {pathlib.Path(__file__).name}"
        return
    found = {dependency.get("id") for dependency in metadata.findall(".//{*}dependency")}
    if found != DEPENDENCIES[name]:
        yield f"{name}: depends on {sorted(found)}, allowed are exactly {sorted(DEPENDENCIES[name])}"


def faults_of_content(package: pathlib.Path, name: str):
    project = pathlib.Path(__file__).resolve().parent.parent / "src" / name
    limit = 1 << 20
    limit += sum(path.stat().st_size for path in project.glob("models/**/*") if path.is_file())
    if package.stat().st_size > limit:
        yield f"{name}: the package has {package.stat().st_size} bytes, more than {limit}"
    with zipfile.ZipFile(package) as archive:
        for file in archive.namelist():
            if file.endswith((".dll", ".exe", ".so", ".dylib")) and file != f"lib/net10.0/{name}.dll":
                yield f"{name}: {file} is not the project's own"
        for file, source in (("LICENSE", project.parent.parent / "LICENSE"), ("README.md", project / "README.md")):
            if file in archive.namelist() and archive.read(file) != source.read_bytes():
                yield f"{name}: {file} is not the repository's"
    symbols = package.with_suffix(".snupkg")
    if not symbols.exists():
        yield f"{name}: there is no symbol package"
        return
    with zipfile.ZipFile(symbols) as archive:
        if f"lib/net10.0/{name}.pdb" not in archive.namelist():
            yield f"{name}: the symbol package holds no symbols"


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    packages = sorted(folder.glob("*.nupkg"))
    projects = {path.stem for path in SOURCE.glob("*/*.csproj")}
    found = [fault for package in packages for fault in faults(package)]
    if len(packages) != len(projects):
        found.append(f"{len(packages)} packages were made of {len(projects)} projects")
    print("\n".join(found) if found else f"Packages: {len(packages)}, each as it should be")
    return 1 if found else 0


sys.exit(main())
