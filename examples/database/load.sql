-- 把示例县的表装进内存中的 H2，列名即本库的列名。真实的库里，这一步由您的数据平台完成。
-- Loads the example county into H2 in memory; the columns have the library's own names.
create table schools as select * from csvread('examples/county/schools.csv', null, 'charset=UTF-8');
create table county as select * from csvread('examples/county/county.csv', null, 'charset=UTF-8');
create table results as select * from csvread('examples/county/results.csv', null, 'charset=UTF-8');
