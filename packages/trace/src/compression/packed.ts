import { heapreel } from '#schema';
import { TraceError } from '../trace-error.js';
import type { Deflater } from './deflater.js';

type Packed = heapreel.v1.Packed.$Properties;
const { Codec } = heapreel.v1.Packed;

/** Deflate can't shrink anything by more than this, so a larger claim is false: no need to allocate for it. */
const MAX_DEFLATE_RATIO = 1032;
const MAX_RAW_SIZE = 1 << 30;

/** Compresses an encoded message, or stores it when that would not make it smaller. */
export function pack(raw: Uint8Array, deflater: Deflater, level: number): Packed {
  if (raw.length > MAX_RAW_SIZE) throw new Error(`a message of ${raw.length} bytes is too large for a trace`);
  const data = level > 0 ? deflater.deflate(raw, level) : raw;
  return data.length < raw.length
    ? { codec: Codec.CODEC_DEFLATE, rawSize: raw.length, data }
    : { codec: Codec.CODEC_STORED, rawSize: raw.length, data: raw };
}

export function unpack(packed: Packed | null | undefined, deflater: Deflater): Uint8Array {
  const { codec = 0, rawSize = 0, data = new Uint8Array(0) } = packed ?? {};
  if (rawSize! > MAX_RAW_SIZE || rawSize! > data!.length * MAX_DEFLATE_RATIO + 64) {
    throw new TraceError('damaged: compressed data states an impossible size');
  }
  if (codec === Codec.CODEC_STORED) {
    if (data!.length !== rawSize) throw new TraceError('damaged: stored data has another size than stated');
    return data!;
  }
  if (codec !== Codec.CODEC_DEFLATE)
    throw new TraceError(`compressed in a way this heapreel does not know (codec ${codec})`);
  try {
    return deflater.inflate(data!, rawSize!);
  } catch (error) {
    if (error instanceof TraceError) throw error;
    throw new TraceError('damaged: compressed data does not inflate');
  }
}
