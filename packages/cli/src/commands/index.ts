import type { RegisterCommand } from '../command.js';
import { registerCheck } from './check.js';
import { registerCollections } from './collections.js';
import { registerCompletion } from './completion.js';
import { registerCycles } from './cycles.js';
import { registerDiff } from './diff.js';
import { registerDoctor } from './doctor.js';
import { registerDominators } from './dominators.js';
import { registerDump } from './dump.js';
import { registerEngine } from './engine.js';
import { registerGarbage } from './garbage.js';
import { registerGrowth } from './growth.js';
import { registerHeap } from './heap.js';
import { registerHistory } from './history.js';
import { registerHolders } from './holders.js';
import { registerInfo } from './info.js';
import { registerIs } from './is.js';
import { registerLeaks } from './leaks.js';
import { registerLines } from './lines.js';
import { registerObject } from './object.js';
import { registerPath } from './path.js';
import { registerProgram } from './program.js';
import { registerRecord } from './record.js';
import { registerReferents } from './referents.js';
import { registerBackrefs, registerRefs } from './refs.js';
import { registerRetained } from './retained.js';
import { registerRun } from './run.js';
import { registerSnapshot } from './snapshot.js';
import { registerState } from './state.js';
import { registerTop } from './top.js';
import { registerVerify } from './verify.js';
import { registerWhen } from './when.js';
import { registerWhy } from './why.js';

/** Every command, in the order of the help. */
export const commands: readonly RegisterCommand[] = [
  registerRecord,
  registerRun,
  registerInfo,
  registerState,
  registerObject,
  registerHistory,
  registerWhen,
  registerWhy,
  registerHolders,
  registerReferents,
  registerRefs,
  registerBackrefs,
  registerPath,
  registerRetained,
  registerDominators,
  registerCycles,
  registerGarbage,
  registerLeaks,
  registerHeap,
  registerDiff,
  registerGrowth,
  registerSnapshot,
  registerCollections,
  registerTop,
  registerLines,
  registerDump,
  registerVerify,
  registerCheck,
  registerProgram,
  registerIs,
  registerEngine,
  registerDoctor,
  registerCompletion,
];
