import type { Sentences } from './sentences.js';

/** Stores, keys, the graph and the server as a process. */
export const STORE = {
  CLQ_AUDIT_BROKEN: {
    en: 'The audit log does not hold: entry {number}, {why}. The {entries} entries before it do. Compare it with a backup.',
    zh: '审计日志未通过校验：第 {number} 条，{why}。其前 {entries} 条有效。请与备份核对。',
  },
  CLQ_KEY_LOST: {
    en: 'The key {id} that opens what is sealed here does not open ({where}). Nothing was begun and nothing is lost: give the key back (CLAQUE_KEY, or the file of a backup) and start again.',
    zh: '用于解密的密钥 {id} 无法使用（{where}）。未执行任何操作，数据未丢失：请恢复密钥（CLAQUE_KEY 或备份中的密钥文件）后重新启动。',
  },
  CLQ_SEAL_BROKEN: {
    en: 'The content stored under {about} was changed and cannot be decrypted. Restore it from a backup.',
    zh: '{about} 下保存的内容被更改，无法解密。请从备份恢复。',
  },
  CLQ_SEAL_KEY: {
    en: 'The content stored under {about} names key {key}, which is not there. Restore it from a backup.',
    zh: '{about} 下保存的内容所用密钥 {key} 不存在。请从备份恢复。',
  },
  CLQ_FOLDER_LOCKED: {
    en: 'The data folder {folder} is in use by process {pid}. Stop that one first, or give another folder.',
    zh: '数据目录 {folder} 正被进程 {pid} 使用。请先停止该进程，或指定其他目录。',
  },
  CLQ_FOLDER_UNWRITABLE: {
    en: 'Nothing can be written in the data folder {folder} ({code}). Give the account that runs Claque the right to write there, make room on the disk, or give another folder.',
    zh: '无法写入数据目录 {folder}（{code}）。请为运行 Claque 的账户授予写权限、清理磁盘空间，或指定其他目录。',
  },
  CLQ_LOCK_BROKEN: {
    en: 'The lock file {file} is damaged. It holds no data: make sure that no other Claque uses the folder, remove this one file and start again.',
    zh: '锁文件 {file} 已损坏。该文件不含业务数据：请确认没有其他 Claque 使用该目录，删除此文件后重新启动。',
  },
  CLQ_STORE_DAMAGED: {
    en: 'The record store in {folder} is damaged and does not open ({what}). Nothing was changed. Keep the folder as it is, and restore a backup into another one (docs/operations.md).',
    zh: '{folder} 中的记录库已损坏，无法打开（{what}）。未做任何更改。请原样保留该目录，并将备份恢复到另一目录（参见 docs/operations.md）。',
  },
  CLQ_PORT_TAKEN: {
    en: 'Port {port} is taken. Set CLAQUE_PORT to another one.',
    zh: '端口 {port} 已被占用。请将 CLAQUE_PORT 设为其他端口。',
  },
  CLQ_GRAPH_BROKEN: {
    en: 'The graph names a node that is not there. Run "claque graph rebuild".',
    zh: '图中引用了不存在的节点。请运行 "claque graph rebuild"。',
  },
  CLQ_GRAPH_FOREIGN: {
    en: 'This Neo4j database holds the graph of another installation. Give Claque a database of its own (CLAQUE_NEO4J_DATABASE), or empty it by "claque graph rebuild --force".',
    zh: '该 Neo4j 数据库保存着其他系统的图。请为 Claque 指定独立数据库（CLAQUE_NEO4J_DATABASE），或用 "claque graph rebuild --force" 清空。',
  },
  CLQ_STORE_NEWER: {
    en: '{what} was written by a newer Claque (migration {found}, this one knows {known}). Start the newer version, or restore an older backup.',
    zh: '{what} 由更新版本的 Claque 写入（迁移 {found}，当前版本仅支持到 {known}）。请启动新版本，或恢复较早的备份。',
  },
  CLQ_STORE_AWAY: {
    en: 'The record store does not answer at the moment. Nothing was stored; try again in a few seconds. "claque doctor" says what is wrong.',
    zh: '记录库暂时无响应，本次未存储，请稍后重试。可运行 "claque doctor" 查看原因。',
  },
  CLQ_BLOB_MISSING: {
    en: 'The store of originals has no file {sha256}. Restore it from a backup; the text read from it is kept.',
    zh: '原件库中没有文件 {sha256}。请从备份恢复；已读取的内容仍在。',
  },
  CLQ_BLOB_CHANGED: {
    en: 'The original {sha256} is not what was stored: its bytes changed. Restore it from a backup.',
    zh: '原件 {sha256} 与入库时不一致：内容已变。请从备份恢复。',
  },
} as const satisfies Sentences;
