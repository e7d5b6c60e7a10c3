; NOT RUN by those who wrote it: there was no Windows. Written after Inno Setup's manual; please report what fails.
;
; An installer for Windows 10 and 11, made of the one-folder form:
;     py -3 -m venv build\package\venv
;     build\package\venv\Scripts\python -m pip install --no-deps --require-hashes -r packaging\locks\package.lock
;     build\package\venv\Scripts\python packaging\icons.py build\package\icons
;     build\package\venv\Scripts\python -m PyInstaller --noconfirm --distpath build\package\dist ^
;         --workpath build\package\work packaging\annotator.spec
;     build\package\dist\annotator\annotator.exe self-test
;     iscc /DVersion=0.1.0 packaging\windows\annotator.iss

#ifndef Version
  #error Name the version: iscc /DVersion=0.1.0 packaging\windows\annotator.iss
#endif

[Setup]
AppId=io.github.annotator.Annotator
AppName=Annotator
AppVersion={#Version}
AppPublisher=The Annotator developers
DefaultDirName={autopf}\Annotator
DefaultGroupName=Annotator
DisableProgramGroupPage=yes
; For the person who installs it, without an administrator; for everybody if one is there and wants it.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=Annotator-{#Version}-windows
SetupIconFile=..\..\build\package\icons\annotator.ico
UninstallDisplayIcon={app}\annotator-window.exe
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=yes

[Tasks]
Name: path; Description: "Make the command ""annotator"" known to terminals"
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\build\package\dist\annotator\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Annotator"; Filename: "{app}\annotator-window.exe"
Name: "{autodesktop}\Annotator"; Filename: "{app}\annotator-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.annotator"; ValueType: string; ValueData: "Annotator.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Annotator.Project"; ValueType: string; ValueData: "Annotator project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Annotator.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\annotator-window.exe,0"
Root: HKA; Subkey: "Software\Classes\Annotator.Project\shell\open\command"; ValueType: string; ValueData: """{app}\annotator-window.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsNew

[Run]
Filename: "{app}\annotator-window.exe"; Description: "{cm:LaunchProgram,Annotator}"; Flags: nowait postinstall skipifsilent

[Code]
function IsNew: Boolean;
var
  Path: string;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Path) then
    Path := '';
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Path) + ';') = 0;
end;
