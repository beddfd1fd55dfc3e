import { Definitions, EventKind } from '@heapreel/trace';
import { TypeFlag, TypeLayout } from '../builds/builds.js';
import { type CensusReason, LogChannel, type ProbeMessage, type TypeMet } from '../log-channel.js';
import { Entry, entryWord, MapBit, Notice, Rare } from '../probe/log-format.js';
import { type ProbeGlobal, siteCacheEntries, siteCacheEntryBytes } from '../probe/probe-globals.js';
import { addStaticObjects, listedObjects, markSurvivors, takeCensus, trackedObjects } from './census.js';
import { type CodeLines, readCodeLines } from './code-lines.js';
import { watchCollectorCalls } from './collector-calls.js';
import { CollectorState } from './collector-state.js';
import type { Interpreter } from './interpreter.js';
import { readReferences } from './references/reference-census.js';
import { referentVisitor } from './referent-visitor.js';

export interface RecordingOptions {
  readonly command: readonly string[];
  /** Words of log between two audits. */
  readonly auditEvery: number;
  /** Whether to tell of all references at marks and at the end. */
  readonly references: boolean;
  /** Whether to say what the collector's state is when recording begins, at each change, and at each collection. */
  readonly watchCollector: boolean;
}

/** Kinds of events that the probe sees. */
const kinds = [
  EventKind.alloc,
  EventKind.dealloc,
  EventKind.incref,
  EventKind.decref,
  EventKind.intern,
  EventKind.track,
  EventKind.untrack,
  EventKind.collectBegin,
  EventKind.collectEnd,
  EventKind.resurrect,
  EventKind.site,
  EventKind.mark,
  EventKind.resize,
  EventKind.retype,
];

/** Marks are audited one and all up to this many; later ones when the log has grown enough since the last audit. */
const auditedMarks = 100;
/** References are told of at this many marks; at later ones when the log has grown enough since the last time. */
const referredMarks = 20;
const sameSite = -1;
const everywhere = -1;

/** The host's side of the probe: answers its notices, names what it logs, and passes the log on. */
export class Recording {
  readonly #interpreter: Interpreter;
  readonly #post: (message: ProbeMessage) => void;
  readonly #channel: LogChannel;
  readonly #options: RecordingOptions;
  readonly #collector: CollectorState;
  readonly #definitions = new Definitions();
  readonly #sent = { strings: 1, sites: 1 };
  /** Types not yet sent. */
  readonly #met: TypeMet[] = [];
  /** Number of each live type, by its address. */
  readonly #types = new Map<number, number>();
  readonly #codes = new Map<number, CodeLines>();
  readonly #globals: Record<ProbeGlobal, WebAssembly.Global>;
  readonly #typeOfCode: number;
  readonly #visitReferents: ReturnType<typeof referentVisitor>;
  #state: 'off' | 'on' | 'paused' = 'off';
  #sinceAudit = 0;
  #marks = 0;
  /** Address of `sys.modules`. */
  #modules = 0;
  #sinceReferences = 0;
  /** Slot of the pending call that audits, and whether the interpreter has been asked to make it. */
  readonly #auditCallback: number;
  #auditRequested = false;

  constructor(
    interpreter: Interpreter,
    channel: SharedArrayBuffer,
    post: (message: ProbeMessage) => void,
    options: RecordingOptions,
  ) {
    this.#interpreter = interpreter;
    this.#channel = new LogChannel(channel);
    this.#post = post;
    this.#options = options;
    this.#collector = new CollectorState(interpreter);
    this.#globals = new Proxy({} as Record<ProbeGlobal, WebAssembly.Global>, {
      get: (known: Record<string, WebAssembly.Global>, name: string) =>
        (known[name] ??= interpreter.global(name)),
    });
    this.#typeOfCode = interpreter.address('PyCode_Type');
    this.#visitReferents = referentVisitor(interpreter);
    this.#auditCallback = interpreter.addCallback(1, () => this.#answerAuditRequest());
  }

  /** Starts recording: what lives now is the state at position 0. */
  begin(): void {
    const { memory, build } = this.#interpreter;
    const map = this.#map;
    const { watchCollector } = this.#options;
    if (watchCollector) watchCollectorCalls(this.#interpreter, (call) => this.#tellCollector(call));
    addStaticObjects(memory, map, this.#visitReferents);
    this.#set('hr_code_type', this.#typeOfCode);
    this.#watchClassAssignment();
    this.#post({
      kind: 'begin',
      release: build.release,
      kinds,
      command: this.#options.command,
      startedAt: Date.now(),
      notes: [
        "pyodide's own modules are loaded before the script starts; their objects are in the initial state",
      ],
      mapStart: map.start,
      mapBytes: map.bytes,
    });
    this.#set(
      'hr_callback',
      this.#interpreter.addCallback(3, (notice, a, b) => this.#answer(notice, a >>> 0, b >>> 0)),
    );
    this.#set('hr_thread', this.#interpreter.call('PyThreadState_Get'));
    // Now: a mark comes while no thread has the interpreter's lock, so that nobody could say whose modules are meant.
    this.#modules = this.#interpreter.call('PyImport_GetModuleDict') >>> 0;
    this.#census('begin');
    this.#set('hr_position', this.#get('hr_ring'));
    this.#state = 'on';
    if (watchCollector) this.#tellCollector('begin');
    this.#watchSites();
  }

  /** Stops recording; what runs afterwards is not seen. Without `audited` the log ends as it stands. */
  stop(audited: boolean): void {
    if (!audited) this.#drain();
    else {
      this.resume();
      this.#audit('end');
      this.#tellReferences();
    }
    this.#state = 'off';
    this.#set('hr_line_length', everywhere);
  }

  /** Says how it all ended; nothing comes after it. */
  end(outcome: { exitCode: number; complete: boolean; reason: string }): void {
    this.#post({ kind: 'end', ...outcome });
  }

  mark(label: string, object: number): void {
    if (this.#state !== 'on') return;
    // Before the mark, whose position they are to have.
    if (this.#marks < referredMarks || this.#sinceReferences > this.#options.auditEvery / 16)
      this.#tellReferences();
    this.#append(Rare.mark, object, this.#definitions.string(label), 0);
    if (this.#marks++ < auditedMarks || this.#sinceAudit > this.#options.auditEvery / 16) this.#audit('mark');
  }

  pause(): void {
    if (this.#state !== 'on') return;
    this.#append(Rare.mark, 0, this.#definitions.string('pause'), 0);
    this.#drain();
    markSurvivors(this.#interpreter.memory, this.#map);
    this.#state = 'paused';
    this.#set('hr_line_length', everywhere);
  }

  resume(): void {
    if (this.#state !== 'paused') return;
    this.#census('resume');
    this.#set('hr_position', this.#get('hr_ring'));
    this.#state = 'on';
    this.#append(Rare.mark, 0, this.#definitions.string('resume'), 0);
    this.#watchSites();
  }

  get #map() {
    return { start: this.#get('hr_map'), bytes: this.#get('hr_map_bytes') };
  }

  #get(name: ProbeGlobal): number {
    return this.#globals[name].value >>> 0;
  }

  #set(name: ProbeGlobal, value: number): void {
    this.#globals[name].value = value | 0;
  }

  /** From here on the first event of every line is preceded by its site. */
  #watchSites(): void {
    this.#set('hr_site', 0);
    this.#set('hr_line_start', 0);
    this.#set('hr_line_length', 0);
  }

  #answer(notice: number, a: number, b: number): number {
    switch (notice) {
      case Notice.full:
        this.#drain();
        if (this.#state === 'on' && this.#sinceAudit >= this.#options.auditEvery) this.#requestAudit();
        return 0;
      case Notice.site:
        this.#defineSite(a, b);
        return 0;
      case Notice.type:
        if (this.#state === 'on') this.#defineType(a);
        return 0;
      case Notice.codeDied:
        this.#forgetCode(a);
        return 0;
      case Notice.collectBegin: {
        const begun = this.#collector.begin(a | 0, b | 0, this.#get('hr_manual') > 0);
        if (begun && this.#options.watchCollector) this.#tellCollector('collection');
        if (begun) this.#append(Rare.collectBegin, begun.generation, begun.trigger, 0);
        return begun ? 1 : 0;
      }
      case Notice.collectEnd: {
        const done = this.#collector.end();
        this.#append(Rare.collectEnd, done.generation, done.collected, done.uncollectable);
        return 0;
      }
    }
    return 0;
  }

  #tellCollector(why: Extract<ProbeMessage, { kind: 'collector' }>['why']): void {
    if (this.#state !== 'on') return;
    this.#drain();
    const { memory } = this.#interpreter;
    const { address } = this.#collector;
    const generations = why === 'begin' ? listedObjects(memory, address) : null;
    this.#post({ kind: 'collector', why, facts: this.#collector.facts(), generations });
  }

  /** Puts a rare entry into the log, as the probe itself would. */
  #append(rare: number, a: number, b: number, c: number): void {
    if (this.#state !== 'on') return;
    const at = this.#get('hr_position') >>> 2;
    const { words } = this.#interpreter.memory;
    words[at] = entryWord(Entry.rare, rare);
    words[at + 1] = a;
    words[at + 2] = b;
    words[at + 3] = c;
    this.#set('hr_position', (at + 4) * 4);
    // Within a hook the ring's slack takes this; the hook itself makes room at its end.
    if (at * 4 >= this.#get('hr_ring_end') + 128) this.#drain();
  }

  /** Hands on what the ring holds, with the definitions it needs before it. */
  #drain(): void {
    const ring = this.#get('hr_ring');
    const words = (this.#get('hr_position') - ring) >>> 2;
    this.#set('hr_position', ring);
    if (this.#state !== 'on' || words === 0) return;
    this.#sendDefinitions();
    const start = ring >>> 2;
    const slot = this.#channel.put(this.#interpreter.memory.words.subarray(start, start + words));
    this.#sinceAudit += words;
    this.#sinceReferences += words;
    this.#post({ kind: 'log', slot, words });
  }

  #sendDefinitions(): void {
    const { strings, sites } = this.#definitions;
    const sent = this.#sent;
    const met = this.#met.splice(0);
    if (strings.length === sent.strings && sites.length === sent.sites && met.length === 0) return;
    this.#post({
      kind: 'definitions',
      strings: strings.slice(sent.strings),
      sites: sites.slice(sent.sites),
      types: met,
    });
    sent.strings = strings.length;
    sent.sites = sites.length;
  }

  #defineType(type: number): number {
    const { memory } = this.#interpreter;
    const name = memory.typeName(type);
    const number = this.#definitions.type({ name, object: 0 });
    this.#met.push({ name, collected: (memory.flagsOf(type) & TypeFlag.collected) !== 0 });
    this.#types.set(type, number);
    memory.bytes[this.#map.start + (type >>> 2)] |= MapBit.typeKnown;
    this.#append(Rare.type, type, number, 0);
    return number;
  }

  /** Fills the probe's cache entry for an instruction: the run of its line, and that line's site. */
  #defineSite(instruction: number, frame: number): void {
    const { memory, build } = this.#interpreter;
    const entry = this.#cacheEntry(instruction) >>> 2;
    let [start, length, site] = [instruction, 1, 0];
    if (frame !== 0) {
      const code = memory.word(frame + build.frame.code) & ~3;
      if (code !== 0 && memory.typeOf(code) === this.#typeOfCode) {
        const lines = this.#linesOf(code);
        const run = runAt(lines, instruction);
        if (run) {
          [start, length] = [run.start, run.length];
          site = this.#definitions.site({ file: lines.file, line: run.line, function: lines.qualifiedName });
        } else site = sameSite;
      } else site = sameSite;
    }
    const { words } = memory;
    words[entry] = instruction;
    words[entry + 1] = start;
    words[entry + 2] = length;
    words[entry + 3] = site;
  }

  #cacheEntry(instruction: number): number {
    return this.#get('hr_site_cache') + ((instruction >>> 1) & (siteCacheEntries - 1)) * siteCacheEntryBytes;
  }

  #linesOf(code: number): CodeLines {
    let lines = this.#codes.get(code);
    if (!lines) {
      lines = readCodeLines(this.#interpreter.memory, code);
      this.#codes.set(code, lines);
    }
    return lines;
  }

  /** Another code object may soon lie where this one did. */
  #forgetCode(code: number): void {
    const lines = this.#codes.get(code);
    if (!lines) return;
    this.#codes.delete(code);
    const { words } = this.#interpreter.memory;
    for (const run of lines.runs) {
      for (let at = run.start; at < run.start + run.length; at += 2) {
        const entry = this.#cacheEntry(at) >>> 2;
        if (words[entry] === at) words[entry] = 0;
      }
    }
  }

  /**
   * An audit where the log happened to fill the ring would find counts that are logged but not yet stored, so it waits
   * for the interpreter to be between two instructions.
   */
  #requestAudit(): void {
    if (this.#auditRequested) return;
    this.#auditRequested = this.#interpreter.call('Py_AddPendingCall', this.#auditCallback, 0) === 0;
  }

  #answerAuditRequest(): number {
    this.#auditRequested = false;
    if (this.#state === 'on') this.#audit('interval');
    return 0;
  }

  #tellReferences(): void {
    if (!this.#options.references) return;
    this.#drain();
    const interpreter = this.#interpreter;
    const { memory } = interpreter;
    const map = this.#map;
    const references = readReferences(
      memory,
      map,
      takeCensus(memory, map),
      this.#definitions,
      this.#visitReferents,
      { thread: this.#get('hr_thread'), modules: this.#modules },
    );
    this.#sendDefinitions();
    this.#post({ kind: 'references', ...references });
    this.#sinceReferences = 0;
  }

  #audit(reason: CensusReason): void {
    this.#drain();
    this.#census(reason);
    this.#sinceAudit = 0;
  }

  #census(reason: CensusReason): void {
    const { memory } = this.#interpreter;
    const map = this.#map;
    const census = takeCensus(memory, map);
    const fresh = reason === 'begin' || reason === 'resume';
    const typeNumber = new Uint32Array(census.length);
    for (let i = 0; i < census.length; i++) {
      const type = census.type[i];
      const known = memory.bytes[map.start + (type >>> 2)] & MapBit.typeKnown;
      typeNumber[i] = (known ? this.#types.get(type) : undefined) ?? this.#defineType(type);
    }
    this.#drain();
    let size: Uint32Array | null = null;
    let interned: Uint8Array | null = null;
    if (fresh) {
      size = new Uint32Array(census.length);
      interned = new Uint8Array(census.length);
      for (let i = 0; i < census.length; i++) {
        const [object, type] = [census.address[i], census.type[i]];
        size[i] = memory.sizeOf(object, type);
        if (memory.isText(type) && memory.isInterned(object)) interned[i] = 1;
      }
    }
    this.#sendDefinitions();
    this.#post({
      kind: 'census',
      reason,
      census,
      typeNumber,
      size,
      interned,
      unknown: this.#unknownTracked(),
    });
  }

  /** Objects in the collector's lists that the map lacks: lives that began unseen. */
  #unknownTracked(): Uint32Array {
    if (this.#collector.running) return new Uint32Array(0);
    const { memory } = this.#interpreter;
    const { start } = this.#map;
    const bytes = memory.bytes;
    return trackedObjects(memory, this.#collector.address).filter(
      (object) => !(bytes[start + (object >>> 2)] & MapBit.live),
    );
  }

  /** Puts the probe's function in the place of the setter behind `object.__class__`. */
  #watchClassAssignment(): void {
    const { memory } = this.#interpreter;
    const descriptors = memory.word(this.#interpreter.address('PyBaseObject_Type') + TypeLayout.getset);
    if (memory.cString(memory.word(descriptors)) !== '__class__') {
      throw new Error(`Python ${memory.build.release}: object's first descriptor is not __class__`);
    }
    const setter = (descriptors + 8) >>> 2;
    this.#set('hr_class_setter', memory.words[setter]);
    memory.words[setter] = this.#interpreter.addExported('hr_set_class');
  }
}

function runAt(lines: CodeLines, instruction: number) {
  return lines.runs.find((run) => instruction >= run.start && instruction < run.start + run.length);
}
