/** What is used of Emscripten's module and file system; their own types are not published with pyodide. */
export interface EmscriptenModule {
  readonly FS: FileSystem;
}

export interface FileNode {
  readonly name: string;
  mode: number;
  node_ops: object;
  stream_ops: object;
}

export interface FileStream {
  readonly fd: number;
  readonly node: FileNode;
  readonly flags: number;
  position: number;
  /** Descriptor of this process that a stream of a mounted folder is joined to. */
  readonly nfd?: number;
}

export interface DeviceOperations {
  open?(stream: FileStream): void;
  close?(stream: FileStream): void;
  read?(stream: FileStream, buffer: Uint8Array, offset: number, length: number): number;
  write?(stream: FileStream, buffer: Uint8Array, offset: number, length: number): number;
}

/** A file system type that can be mounted. */
export interface MountableFileSystem {
  mount(mount: object): FileNode;
  readonly node_ops: { lookup(parent: FileNode, name: string): FileNode };
  readonly stream_ops: {
    open(stream: FileStream): void;
    close(stream: FileStream): void;
    dup?(stream: FileStream): void;
  };
}

export interface FileSystem {
  readonly streams: readonly (FileStream | null)[];
  readonly filesystems: Record<string, MountableFileSystem>;
  readonly ErrnoError: new (errno: number) => Error;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: DeviceOperations): void;
  mkdev(path: string, mode: number, device: number): void;
  unlink(path: string): void;
  open(path: string, flags: string | number): FileStream;
  close(stream: FileStream): void;
  getStream(fd: number): FileStream | null;
  mkdirTree(path: string): void;
  mount(type: MountableFileSystem, options: { root: string }, path: string): void;
  chdir(path: string): void;
  writeFile(path: string, data: string | Uint8Array): void;
  analyzePath(path: string): { exists: boolean };
  isatty?(fd: number): boolean;
}
