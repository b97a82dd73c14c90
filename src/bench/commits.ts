import { connect } from '../store/database.ts';

const CONNECTIONS = 20;
const MS = 2000;

/** The bound: how many rows a second this PostgreSQL takes, one row a commit, over 20 connections. */
export async function commitsPerSecond(url: string): Promise<number> {
  const { db, close } = connect(url, CONNECTIONS);
  await db.execute('create table bench_commits (n integer)');
  let commits = 0;
  const began = performance.now();
  const commit = async (): Promise<void> => {
    for (; performance.now() - began < MS; commits++) await db.execute('insert into bench_commits values (1)');
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, commit));
  const seconds = (performance.now() - began) / 1000;
  await db.execute('drop table bench_commits');
  await close();
  return commits / seconds;
}
