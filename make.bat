@echo off
rem The Makefile's `run` and `test` for Windows: make.bat run, make.bat test
setlocal
cd /d "%~dp0"
if not defined PYTHON set PYTHON=py -3

if "%1"=="run" (set LOCK=run) else if "%1"=="test" (set LOCK=dev) else goto usage

if not exist .venv\Scripts\python.exe (
    %PYTHON% packaging\check_system.py --python || exit /b 1
    %PYTHON% -m venv .venv || exit /b 1
)
.venv\Scripts\python -m pip install --quiet --no-deps --require-hashes -r packaging\locks\%LOCK%.lock || exit /b 1

if "%1"=="run" (
    .venv\Scripts\python packaging\check_system.py || exit /b 1
    .venv\Scripts\python -m annotator demo
) else (
    set PYTHONDONTWRITEBYTECODE=
    .venv\Scripts\python -m pytest -n 2 --dist worksteal
)
exit /b %ERRORLEVEL%

:usage
echo usage: make.bat run ^| test
exit /b 2
