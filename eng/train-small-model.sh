#!/usr/bin/env bash
# Trains the models of src/RStar.Math.SmallModel from nothing, through the four rounds of small-model-plan.json, and puts them there as fp16 folders.
# Takes five to six hours on 2 cores. Stopped at any moment, the same command goes on. Optional: the run's folder, and the threads of a model.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
run="${1:-$root/artifacts/small-model}"
threads="${2:-2}"
models="$root/src/RStar.Math.SmallModel/models"

"$root/eng/run.sh" evolve "$run" --plan "$root/eng/small-model-plan.json" \
    --generate 16000 --worked 1600 --variants 2 --held-out 300 --max-level 2 --topics quantities rates comparison ages \
    --epochs 7 --round-epochs 3 --threads "$threads" --seed 11

# The models that are there go only once those that take their place are written.
new="$run/shipped"
rm -rf "$new"
mkdir "$new"
"$root/eng/run.sh" convert "$run/r4/policy" "$new/policy" --weights fp16
"$root/eng/run.sh" convert "$run/r4/reward" "$new/reward" --weights fp16
rm -rf "$models"
mv "$new" "$models"
