@echo off
rem Starts Footnote: without arguments the window, with arguments the command line.
setlocal
for %%I in ("%~dp0..") do set "HERE=%%~fI"
set "JAVA="
if defined FOOTNOTE_JAVA set "JAVA=%FOOTNOTE_JAVA%"
if not defined JAVA if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java.exe"
if not defined JAVA if defined JAVA_HOME call :take_if_25 "%JAVA_HOME%"
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*") do call :take_if_25 "%%~D"
if not defined JAVA set "JAVA=java"
"%JAVA%" --version 2>nul | findstr /r /c:" 2[5-9]" /c:" [3-9][0-9]" >nul
if errorlevel 1 (
    echo Footnote needs Java 25: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    exit /b 1
)

rem The same choices as in the shell's script, which says why. Looked at is only what comes before the command and the
rem command itself, for a question may hold quotes that this language cannot compare. So questions from a file are
rem searched with what suits a single one.
set "KIND=javafx"
set "CACHE=footnote.aot"
set "COMPILER="
:look
if "%~1"=="" goto start
for %%C in (search ask check notes sessions export models doctor) do if "%~1"=="%%C" goto quick
if "%~1"=="add" goto add
for %%C in (remove library) do if "%~1"=="%%C" goto start
shift
goto look
:add
set "COMPILER=-XX:TieredStopAtLevel=1"
goto start
:quick
set "KIND=quick"
set "CACHE=quick.aot"
:start
set JAVAFX=
if %KIND%==javafx if exist "%HERE%\javafx" set JAVAFX="--module-path=%HERE%\javafx"
"%JAVA%" "@%HERE%\bin\java.options" "@%HERE%\bin\%KIND%.options" %COMPILER% %JAVAFX% "-XX:AOTCache=%HERE%\lib\%CACHE%" "-Dfootnote.program=%HERE%" -jar "%HERE%\lib\footnote.jar" %*
exit /b %ERRORLEVEL%

:take_if_25
if not exist "%~1\release" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul
if not errorlevel 1 set "JAVA=%~1\bin\java.exe"
exit /b 0
