#!/usr/bin/env bash
# NOT RUN by those who wrote it: there was no Mac. Written after the manuals of PyInstaller and hdiutil.
#
# A disk image for macOS 13 and later, for the kind of processor it is made on. To be opened on other people's
# computers it must be signed and notarised: set IDENTITY ("Developer ID Application: …") and PROFILE (of
# `xcrun notarytool store-credentials`); without them it works where it was made.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

VENV=build/package/venv
VERSION="$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' annotator/__init__.py)"
IMAGE="dist/Annotator-$VERSION-macos-$(uname -m).dmg"
APP=build/package/dist/Annotator.app

"${PYTHON:-python3}" -m venv --clear "$VENV"
"$VENV/bin/python" -m pip install -q --no-deps --require-hashes -r packaging/locks/package.lock
"$VENV/bin/python" packaging/icons.py build/package/icons
mkdir -p build/package/papers dist
"$VENV/bin/python" packaging/third_party.py --licences build/package/papers/licences
cp THIRD-PARTY.md build/package/papers/
"$VENV/bin/python" -m PyInstaller --noconfirm --distpath build/package/dist --workpath build/package/work \
    packaging/annotator.spec

# Tried before it is sealed: elsewhere, with an empty home, as people will have it.
TRIED="$(mktemp -d)"
trap 'rm -rf "$TRIED"' EXIT
cp -R "$APP" "$TRIED/"
(cd "$TRIED" && env -i HOME="$TRIED" QT_QPA_PLATFORM=offscreen Annotator.app/Contents/MacOS/annotator self-test)

if [ -n "${IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$IDENTITY" "$APP"
fi
mkdir "$TRIED/image"
cp -R "$APP" "$TRIED/image/"
ln -s /Applications "$TRIED/image/Applications"
hdiutil create -volname "Annotator $VERSION" -srcfolder "$TRIED/image" -format UDZO -ov "$IMAGE"
if [ -n "${IDENTITY:-}" ] && [ -n "${PROFILE:-}" ]; then
    codesign --sign "$IDENTITY" "$IMAGE"
    xcrun notarytool submit "$IMAGE" --keychain-profile "$PROFILE" --wait
    xcrun stapler staple "$IMAGE"
fi
echo "$IMAGE"
