import type { Connection } from './database'

/** Raised when the tables or the tokens change: an older index is dropped and waits to be rebuilt. */
const version = 7

/**
 * One file, write-ahead log: many processes read while one writes, and a killed writer leaves the last
 * committed state. All tables of an index carry the number of their generation, so that a rebuild fills a
 * second set beside the one in use and swaps them in one transaction.
 */
export async function openSchema(db: Connection): Promise<void> {
  await setUpConnection(db)
  await db.writing(() => {
    if (db.value<number>('PRAGMA user_version') === version) return
    dropEverything(db)
    db.exec(`
      CREATE TABLE state (one INTEGER PRIMARY KEY CHECK (one = 1), live INTEGER NOT NULL, building INTEGER);
      INSERT INTO state VALUES (1, 1, NULL);
      CREATE TABLE edited (id TEXT PRIMARY KEY) WITHOUT ROWID;
    `)
    createGeneration(db, 1)
    db.exec(`PRAGMA user_version = ${version}`)
  })
}

/** The file is not mapped into memory: of a disk that fails, or a file cut short, SQLite then tells; a mapping would end the process. */
async function setUpConnection(db: Connection): Promise<void> {
  await db.retry(() => {
    db.exec('PRAGMA auto_vacuum = INCREMENTAL')
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = NORMAL')
    db.exec('PRAGMA cache_size = -32000')
    db.exec('PRAGMA temp_store = MEMORY')
  })
}

/** What stands between letters belongs to pairs of characters; quotation marks are doubled for SQL. */
const punctuation = '!""#$%&\'\'()*+,-./:;<=>?@[\\]^_`{|}~'

/**
 * - doc: what lists sort and filter by; `class` names its access class; a row number is never given twice
 * - content: the texts, UTF-16 (see document.ts)
 * - words, bigrams: the two full-text tables, without contents of their own; a single character begins pairs
 * - class, class_token, class_round: each distinct set of access tokens and embargoed rounds, once
 * - facet, doc_facet: facet values, once, and who has them
 * - suggestion: beginnings under which titles, keywords and people are suggested
 */
export function createGeneration(db: Connection, g: number): void {
  db.exec(`
    CREATE TABLE g${g}_doc (
      rowid INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, date TEXT, score REAL,
      class INTEGER NOT NULL, length INTEGER NOT NULL,
      fingerprint TEXT NOT NULL);
    CREATE TABLE g${g}_content (rowid INTEGER PRIMARY KEY, text BLOB NOT NULL);
    CREATE VIRTUAL TABLE g${g}_words USING fts5(
      words, content='', contentless_delete=1, tokenize="ascii tokenchars '.-_'");
    CREATE VIRTUAL TABLE g${g}_bigrams USING fts5(
      grams, content='', contentless_delete=1, detail=none, prefix='1', tokenize="ascii tokenchars '${punctuation}'");
    CREATE VIRTUAL TABLE g${g}_words_v USING fts5vocab(g${g}_words, row);
    CREATE VIRTUAL TABLE g${g}_bigrams_v USING fts5vocab(g${g}_bigrams, row);
    CREATE TABLE g${g}_class (class INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
    CREATE TABLE g${g}_class_token (token TEXT, class INTEGER, PRIMARY KEY (token, class)) WITHOUT ROWID;
    CREATE TABLE g${g}_class_round (round TEXT, class INTEGER, PRIMARY KEY (round, class)) WITHOUT ROWID;
    CREATE TABLE g${g}_facet (
      facet INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (name, value));
    CREATE TABLE g${g}_doc_facet (doc INTEGER, facet INTEGER, PRIMARY KEY (doc, facet)) WITHOUT ROWID;
    CREATE INDEX g${g}_facet_doc ON g${g}_doc_facet (facet, doc);
    CREATE TABLE g${g}_suggestion (
      key TEXT, doc INTEGER, kind TEXT, value TEXT, PRIMARY KEY (key, doc, kind, value)) WITHOUT ROWID;
    CREATE TABLE g${g}_total (one INTEGER PRIMARY KEY CHECK (one = 1), documents INTEGER, characters INTEGER);
    INSERT INTO g${g}_total VALUES (1, 0, 0);
  `)
}

export function dropGeneration(db: Connection, g: number): void {
  const names = db.column<string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (${generationTables.map(() => '?').join()})`,
    ...generationTables.map((table) => `g${g}_${table}`),
  )
  for (const name of names.sort().reverse()) db.exec(`DROP TABLE "${name}"`)
}

const generationTables = [
  'doc',
  'content',
  'words',
  'bigrams',
  'words_v',
  'bigrams_v',
  'class',
  'class_token',
  'class_round',
  'facet',
  'doc_facet',
  'suggestion',
  'total',
]

/** The generation searches use, and the one a rebuild is filling. */
export function generations(db: Connection): { live: number; building: number | null } {
  const [row] = db.rows<[number, number | null]>('SELECT live, building FROM state')
  return { live: row![0], building: row![1] }
}

function dropEverything(db: Connection): void {
  const numbers = new Set(
    db
      .column<string>(`SELECT name FROM sqlite_schema WHERE name LIKE 'g%\\_doc' ESCAPE '\\'`)
      .map((name) => Number(/^g(\d+)_doc$/.exec(name)?.[1])),
  )
  for (const g of numbers) if (Number.isInteger(g)) dropGeneration(db, g)
  db.exec('DROP TABLE IF EXISTS state; DROP TABLE IF EXISTS edited')
}
