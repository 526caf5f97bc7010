@echo off
rem The command line of Junheng. The arguments are those of java -jar junheng-cli.jar; try --help.
rem   JAVA_HOME          which Java (17 or later) to run; otherwise the one on the path
rem   JUNHENG_OPTS       options for Java, such as -Xmx8g
rem   JUNHENG_CLASSPATH  more jars, such as the driver of a database
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "jars=%home%junheng-cli.jar"
if defined JUNHENG_CLASSPATH set "jars=%jars%;%JUNHENG_CLASSPATH%"
rem Why these options: see the shell script beside this file. For much data: set JUNHENG_OPTS=-XX:TieredStopAtLevel=4
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 ^
  -Xshare:auto "-XX:SharedArchiveFile=%home%junheng.jsa" -Xlog:disable -Xlog:all=error:stderr ^
  %JUNHENG_OPTS% -cp "%jars%" org.junheng.cli.Main %*
exit /b %errorlevel%
