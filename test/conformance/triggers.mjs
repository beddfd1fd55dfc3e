// Records scripts with the collector watched, lets the engine predict each collection from the events, and compares.
//   node test/conformance/triggers.mjs [version …]      the figures over the corpus and triggers.py, after a build
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { builds, LogChannel, LogDecoder, PythonThread } from '@heapreel/cpython';
import { BufferAccess, BufferOutput, CollectionTrigger, TraceReader, TraceWriter } from '@heapreel/trace';

const here = dirname(fileURLToPath(import.meta.url));
const runner = join(here, 'triggers-runner.py');
export const corpus = join(here, '../../packages/cpython/test/corpus');
export const eager = join(here, 'triggers.py');

/** Runs scripts one after the other in one interpreter, recorded and with its collector watched. */
export async function recordWatched(version, scripts) {
  const output = new BufferOutput();
  const writer = new TraceWriter(output);
  const types = [];
  const reports = [];
  const reused = [];
  const decoder = new LogDecoder(writer, 'triggers', {
    type(number, collected) {
      types[number] = collected;
    },
    reused(object) {
      reused.push(object);
    },
    collector(position, why, facts, generations) {
      reports.push({ position, why, facts, generations });
    },
  });
  const channel = new LogChannel();
  const { port1, port2 } = new MessageChannel();
  const decoded = new Promise((resolve, reject) => {
    port2.on('message', (message) => {
      try {
        const log = message.kind === 'log' ? channel.take(message.slot, message.words) : new Uint32Array(0);
        decoder.receive(message, log);
        if (message.kind === 'end') resolve();
      } catch (error) {
        reject(error);
      } finally {
        if (message.kind === 'log') channel.release(message.slot);
      }
    });
  });
  const thread = new PythonThread({
    version,
    script: { path: runner, name: runner, arguments: scripts, workingFolder: here, importFolders: [] },
    folders: { readable: [here, corpus], writable: [] },
    environment: { PYTHONHASHSEED: '0' },
    recording: {
      port: port1,
      channel: channel.buffer,
      auditEvery: 1 << 30,
      command: scripts,
      watchCollector: true,
    },
  });
  const { exitCode, problem } = await thread.finished;
  await decoded;
  port2.close();
  const trace = await TraceReader.open(new BufferAccess(output.bytes));
  return { trace, types, reports, reused, exitCode, problem, mismatches: decoder.mismatches };
}

/**
 * Feeds a recording to a prediction and compares each collection with what memory said when it began. The prediction starts from
 * memory and then has no more of it than the program's calls of `gc`.
 */
export async function predict({ trace, types, reports, reused }, CollectionPrediction, profile) {
  const [start, ...later] = reports;
  const prediction = new CollectionPrediction(profile, start.facts, reused);
  for (const [number, type] of trace.definitions.types.entries()) {
    if (number > 0) prediction.type(number, type.name, types[number] ?? false);
  }
  prediction.begin(await trace.readKeyframe(0), start.generations);
  prediction.know(
    start.facts.freeLists.map(({ list, length, addresses }) => ({ list, length, blocks: addresses.length })),
  );
  let next = 0;
  for (let i = 0; i < trace.chunks.length; i++) {
    const batch = await trace.readChunk(i);
    let from = 0;
    for (; next < later.length && later[next].position < batch.first + batch.length; next++) {
      const { position, why, facts } = later[next];
      prediction.fold(batch, from, position - batch.first);
      from = position - batch.first;
      if (why !== 'collection') prediction.change({ call: why, thresholds: facts.thresholds });
    }
    prediction.fold(batch, from);
  }
  // The older counts of the incremental collector decide nothing.
  const decisive = profile.collector.kind === 'incremental' ? 1 : 3;
  const compared = later
    .filter(({ why }) => why === 'collection')
    .map(({ position, facts }, i) => {
      const predicted = prediction.collections[i];
      if (predicted.position !== position) throw new Error(`collection ${i} is not the one at ${position}`);
      const same = predicted.counts.slice(0, decisive).every((count, g) => count === facts.counts[g]);
      return { ...predicted, memory: facts.counts, same };
    });
  return { compared, overdue: prediction.overdue };
}

/** Of the automatic collections: how many were due by the model, of their generation, and with the counts of memory. */
export function figures({ compared }) {
  const automatic = compared.filter(({ trigger }) => trigger === CollectionTrigger.automatic);
  return {
    automatic: automatic.length,
    generation: automatic.filter(({ generation, predicted }) => generation === predicted).length,
    predicted: automatic.filter(({ generation, predicted, same }) => same && generation === predicted).length,
    furthestOff: Math.max(0, ...automatic.map(({ counts, memory }) => Math.abs(counts[0] - memory[0]))),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { CollectionPrediction } = await import('../../packages/engine/dist/prediction/index.js');
  const { profiles } = await import('@heapreel/engine');
  const versions = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(builds);
  const scripts = readdirSync(corpus).filter((name) => name.endsWith('.py'));
  for (const version of versions) {
    const profile = profileOf(profiles, version);
    const recording = await recordWatched(version, [
      ...scripts.sort().map((name) => join(corpus, name)),
      eager,
    ]);
    if (recording.problem !== null) throw new Error(recording.problem);
    const { automatic, generation, predicted, furthestOff } = figures(
      await predict(recording, CollectionPrediction, profile),
    );
    const percent = ((100 * predicted) / automatic).toFixed(2);
    console.log(
      `${builds[version].release}  ${automatic} automatic collections, generation right in ${generation}, ` +
        `event and generation in ${predicted} (${percent} %), count off by ${furthestOff} at most`,
    );
  }
  process.exit(0);
}

/** The 32-bit profile that describes a build. */
export function profileOf(profiles, version) {
  const found = profiles.find(
    (profile) => profile.pointerBits === 32 && profile.version === (version === '3.14' ? '3.14.0' : version),
  );
  if (found === undefined) throw new Error(`no profile describes Python ${version}`);
  return found;
}
