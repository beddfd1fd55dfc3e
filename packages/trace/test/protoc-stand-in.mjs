#!/usr/bin/env node
// `protoc --decode` for machines without protoc: the same options and the same text, by protobufjs reflection.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import 'protobufjs/ext/textformat.js';

protobuf.textformat?.install?.();
const [include, decode, file] = process.argv.slice(2);
const folder = include.slice('-I'.length);
const root = new protobuf.Root();
root.resolvePath = (_, target) => join(folder, target);
const type = root.loadSync(file).lookupType(decode.slice('--decode='.length));
process.stdout.write(type.toText(type.decode(readFileSync(0))));
