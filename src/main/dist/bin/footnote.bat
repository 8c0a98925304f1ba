@echo off
rem Starts Footnote: without arguments the window, with arguments the command line.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java"
if defined FOOTNOTE_JAVA set "JAVA=%FOOTNOTE_JAVA%"
"%JAVA%" "@%HERE%\bin\java.options" --module-path "%HERE%\lib\javafx" -cp "%HERE%\lib\*" "-Dfootnote.program=%HERE%" app.footnote.Main %*
exit /b %ERRORLEVEL%
