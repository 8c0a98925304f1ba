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
"%JAVA%" "@%HERE%\bin\java.options" "@%HERE%\bin\javafx.options" "-XX:AOTCache=%HERE%\lib\footnote.aot" --module-path "%HERE%\javafx" "-Dfootnote.program=%HERE%" -jar "%HERE%\lib\footnote.jar" %*
exit /b %ERRORLEVEL%

:take_if_25
if not exist "%~1\release" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul
if not errorlevel 1 set "JAVA=%~1\bin\java.exe"
exit /b 0
