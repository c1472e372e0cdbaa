problem-database-address = GENJIN_DATABASE（或数据文件夹里的 database 文件）应写成 postgresql://用户:密码@主机:5432/库名
doctor-server = 数据在 PostgreSQL { $version }
doctor-server-encoding = 服务器的编码是 { $encoding }，各国文字可能存不进去。请用 UTF8 建库
