#!/usr/bin/env bash
# Makes the image of one function. Everything but the last step runs without Docker.
set -euo pipefail

usage() {
  cat <<'USAGE'
Makes the image of one function, with an ahead-of-time cache.

  functions/image.sh [--bundle api|alert|ledger] [--handler <class>] [--tag <name>] [--no-docker]
  functions/image.sh --help

  --bundle     the package that has it; api if absent
  --handler    the function's class; the quota function if absent
  --tag        the image's name; medassist-quota if absent
  --no-docker  lay out functions/target/image and train there with the java of $JAVA_HOME (25 or newer)

Build first: mvn -pl functions/ledger,samples/runtime -am package -DskipTests
USAGE
}

bundle=api
handler=io.github.medassist.functions.quota.QuotaFunction
tag=medassist-quota
docker=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --bundle) bundle="$2"; shift 2 ;;
    --handler) handler="$2"; shift 2 ;;
    --tag) tag="$2"; shift 2 ;;
    --no-docker) docker=no; shift ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

cd "$(dirname "$0")/.."
jar="functions/target/medassist-$bundle.jar"
runtime=(samples/runtime/target/medassist-runtime-*.jar)
if [ ! -f "$jar" ] || [ ! -f "${runtime[0]}" ]; then
  echo "image: $jar or medassist-runtime is missing: mvn -pl functions/ledger,samples/runtime -am package -DskipTests" >&2
  exit 1
fi

image=functions/target/image
rm -rf "$image"
mkdir -p "$image/lib" "$image/client" "$image/training"
cp "$jar" "$image/lib/function.jar"
cp functions/target/*aws-crt-jni.* "$image/lib/"
cp samples/runtime/target/client/*.jar "$image/client/"
cp "${runtime[0]}" "$image/training/"
cp functions/Dockerfile "$image/"

if [ "$docker" = yes ]; then
  docker build --build-arg HANDLER="$handler" --tag "$tag" "$image"
else
  java="${JAVA_HOME:?set it to a JDK 25 or newer}/bin/java"
  "$java" -cp "$image/training/*" io.github.medassist.runtime.Training \
    "$java" "$image/lib/function.jar" "$image/client" "$handler" "$image/trained"
fi
