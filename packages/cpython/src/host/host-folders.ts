import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { FileNode, FileStream, FileSystem, MountableFileSystem } from './emscripten.js';

/** Folders of this machine that the script may see, at their own paths. */
export interface HostFolders {
  readonly readable: readonly string[];
  readonly writable: readonly string[];
}

// Numbers of WASI, which Emscripten uses: read-only file system.
const readOnlyFileSystem = 69;
const writeFlags = 0o3;
const createOrTruncate = 0o100 | 0o1000;

/**
 * Mounts the folders, outermost first, so that a writable folder inside a readable one is writable.
 * @throws {Error} when one is no folder, or would hide the interpreter's own files.
 */
export function mountFolders(fs: FileSystem, folders: HostFolders): void {
  const writable = new Set(folders.writable.map((path) => resolve(path)));
  const all = [...new Set([...folders.readable.map((path) => resolve(path)), ...writable])].sort();
  const mounted: { path: string; writable: boolean }[] = [];
  for (const path of all) {
    if (!existsSync(path) || !statSync(path).isDirectory()) throw new Error(`not a folder: ${path}`);
    const around = mounted.findLast((outer) => path === outer.path || path.startsWith(outer.path + sep));
    if (around && around.writable === writable.has(path)) continue;
    if (ownFolders.some((own) => path === own || (own + sep).startsWith(path === sep ? sep : path + sep))) {
      throw new Error(
        `the folder ${path} holds the interpreter's own files in its place; use a folder inside it`,
      );
    }
    fs.mkdirTree(path);
    const type = closingOnce(fs.filesystems.NODEFS, fs);
    fs.mount(writable.has(path) ? type : readOnly(type, fs), { root: realpathSync(path) }, path);
    mounted.push({ path, writable: writable.has(path) });
  }
}

/** Folders inside the interpreter's file system that a mount must not hide. */
const ownFolders = ['/', '/lib', '/dev', '/proc', '/home/pyodide'];

/**
 * The Emscripten of older builds (3.11) closes this process's descriptor with the first of two streams that share it (`dup`);
 * here it is the last one that does.
 */
function closingOnce(type: MountableFileSystem, fs: FileSystem): MountableFileSystem {
  const operations = type.stream_ops;
  if (operations.dup === undefined) {
    const close = operations.close;
    operations.close = (stream) => {
      if (!fs.streams.some((other) => other && other !== stream && other.nfd === stream.nfd)) close(stream);
    };
    operations.dup = () => {};
  }
  return type;
}

/** A file system type that reads like `type` and refuses everything else, as a read-only mount does. */
function readOnly(type: MountableFileSystem, fs: FileSystem): MountableFileSystem {
  const refuse = () => {
    throw new fs.ErrnoError(readOnlyFileSystem);
  };
  const refusing = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, refuse]));
  const nodeOperations = {
    ...type.node_ops,
    ...refusing(['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink']),
    lookup: (parent: FileNode, name: string) => owned(type.node_ops.lookup(parent, name)),
  };
  const streamOperations = {
    ...type.stream_ops,
    ...refusing(['write', 'allocate', 'msync', 'setattr']),
    open(stream: FileStream) {
      if (stream.flags & (writeFlags | createOrTruncate)) refuse();
      type.stream_ops.open(stream);
    },
  };
  const owned = (node: FileNode): FileNode => {
    node.node_ops = nodeOperations;
    node.stream_ops = streamOperations;
    return node;
  };
  return {
    ...type,
    node_ops: nodeOperations,
    stream_ops: streamOperations,
    mount: (mount) => owned(type.mount(mount)),
  };
}
