/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["heapreel"] || ($protobuf.roots["heapreel"] = {});

export const heapreel = $root.heapreel = (() => {

    const heapreel = {};

    heapreel.v1 = (function() {

        const v1 = {};

        v1.EventKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EVENT_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "EVENT_KIND_ALLOC"] = 1;
            values[valuesById[2] = "EVENT_KIND_DEALLOC"] = 2;
            values[valuesById[3] = "EVENT_KIND_INCREF"] = 3;
            values[valuesById[4] = "EVENT_KIND_DECREF"] = 4;
            values[valuesById[5] = "EVENT_KIND_LINK"] = 5;
            values[valuesById[6] = "EVENT_KIND_UNLINK"] = 6;
            values[valuesById[7] = "EVENT_KIND_INTERN"] = 7;
            values[valuesById[8] = "EVENT_KIND_TRACK"] = 8;
            values[valuesById[9] = "EVENT_KIND_UNTRACK"] = 9;
            values[valuesById[10] = "EVENT_KIND_COLLECT_BEGIN"] = 10;
            values[valuesById[11] = "EVENT_KIND_COLLECT_END"] = 11;
            values[valuesById[12] = "EVENT_KIND_UNREACHABLE"] = 12;
            values[valuesById[13] = "EVENT_KIND_FINALIZE"] = 13;
            values[valuesById[14] = "EVENT_KIND_RESURRECT"] = 14;
            values[valuesById[15] = "EVENT_KIND_WEAKREF_CLEAR"] = 15;
            values[valuesById[16] = "EVENT_KIND_WEAKREF_CALLBACK"] = 16;
            values[valuesById[17] = "EVENT_KIND_SITE"] = 17;
            values[valuesById[18] = "EVENT_KIND_CALL"] = 18;
            values[valuesById[19] = "EVENT_KIND_RETURN"] = 19;
            values[valuesById[20] = "EVENT_KIND_ARENA_MAP"] = 20;
            values[valuesById[21] = "EVENT_KIND_ARENA_UNMAP"] = 21;
            values[valuesById[22] = "EVENT_KIND_MARK"] = 22;
            values[valuesById[23] = "EVENT_KIND_RESIZE"] = 23;
            values[valuesById[24] = "EVENT_KIND_RETYPE"] = 24;
            return values;
        })();

        v1.CollectionTrigger = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "COLLECTION_TRIGGER_UNKNOWN"] = 0;
            values[valuesById[1] = "COLLECTION_TRIGGER_AUTOMATIC"] = 1;
            values[valuesById[2] = "COLLECTION_TRIGGER_MANUAL"] = 2;
            values[valuesById[3] = "COLLECTION_TRIGGER_SHUTDOWN"] = 3;
            return values;
        })();

        v1.Event = (function() {

            const Event = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Event.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Event.prototype.alloc = null;
            Event.prototype.dealloc = null;
            Event.prototype.incref = null;
            Event.prototype.decref = null;
            Event.prototype.link = null;
            Event.prototype.unlink = null;
            Event.prototype.intern = null;
            Event.prototype.track = null;
            Event.prototype.untrack = null;
            Event.prototype.collectBegin = null;
            Event.prototype.collectEnd = null;
            Event.prototype.unreachable = null;
            Event.prototype.finalize = null;
            Event.prototype.resurrect = null;
            Event.prototype.weakrefClear = null;
            Event.prototype.weakrefCallback = null;
            Event.prototype.site = null;
            Event.prototype.call = null;
            Event.prototype["return"] = null;
            Event.prototype.arenaMap = null;
            Event.prototype.arenaUnmap = null;
            Event.prototype.mark = null;
            Event.prototype.resize = null;
            Event.prototype.retype = null;

            let $oneOfFields;

            $Object.defineProperty(Event.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["alloc", "dealloc", "incref", "decref", "link", "unlink", "intern", "track", "untrack", "collectBegin", "collectEnd", "unreachable", "finalize", "resurrect", "weakrefClear", "weakrefCallback", "site", "call", "return", "arenaMap", "arenaUnmap", "mark", "resize", "retype"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Event.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(8).uint64(message.position);
                if (message.alloc != null && $Object.hasOwnProperty.call(message, "alloc"))
                    $root.heapreel.v1.Alloc.encode(message.alloc, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.dealloc != null && $Object.hasOwnProperty.call(message, "dealloc"))
                    $root.heapreel.v1.Dealloc.encode(message.dealloc, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.incref != null && $Object.hasOwnProperty.call(message, "incref"))
                    $root.heapreel.v1.CountChange.encode(message.incref, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.decref != null && $Object.hasOwnProperty.call(message, "decref"))
                    $root.heapreel.v1.CountChange.encode(message.decref, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.link != null && $Object.hasOwnProperty.call(message, "link"))
                    $root.heapreel.v1.Link.encode(message.link, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.unlink != null && $Object.hasOwnProperty.call(message, "unlink"))
                    $root.heapreel.v1.Link.encode(message.unlink, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.intern != null && $Object.hasOwnProperty.call(message, "intern"))
                    $root.heapreel.v1.Subject.encode(message.intern, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.track != null && $Object.hasOwnProperty.call(message, "track"))
                    $root.heapreel.v1.Subject.encode(message.track, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.untrack != null && $Object.hasOwnProperty.call(message, "untrack"))
                    $root.heapreel.v1.Subject.encode(message.untrack, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.collectBegin != null && $Object.hasOwnProperty.call(message, "collectBegin"))
                    $root.heapreel.v1.CollectBegin.encode(message.collectBegin, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.collectEnd != null && $Object.hasOwnProperty.call(message, "collectEnd"))
                    $root.heapreel.v1.CollectEnd.encode(message.collectEnd, writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.unreachable != null && $Object.hasOwnProperty.call(message, "unreachable"))
                    $root.heapreel.v1.Subject.encode(message.unreachable, writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.finalize != null && $Object.hasOwnProperty.call(message, "finalize"))
                    $root.heapreel.v1.Subject.encode(message.finalize, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.resurrect != null && $Object.hasOwnProperty.call(message, "resurrect"))
                    $root.heapreel.v1.Subject.encode(message.resurrect, writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.weakrefClear != null && $Object.hasOwnProperty.call(message, "weakrefClear"))
                    $root.heapreel.v1.WeakrefClear.encode(message.weakrefClear, writer.uint32(130).fork(), _depth + 1).ldelim();
                if (message.weakrefCallback != null && $Object.hasOwnProperty.call(message, "weakrefCallback"))
                    $root.heapreel.v1.Subject.encode(message.weakrefCallback, writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.site != null && $Object.hasOwnProperty.call(message, "site"))
                    $root.heapreel.v1.Place.encode(message.site, writer.uint32(146).fork(), _depth + 1).ldelim();
                if (message.call != null && $Object.hasOwnProperty.call(message, "call"))
                    $root.heapreel.v1.Place.encode(message.call, writer.uint32(154).fork(), _depth + 1).ldelim();
                if (message["return"] != null && $Object.hasOwnProperty.call(message, "return"))
                    $root.heapreel.v1.Place.encode(message["return"], writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.arenaMap != null && $Object.hasOwnProperty.call(message, "arenaMap"))
                    $root.heapreel.v1.Arena.encode(message.arenaMap, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.arenaUnmap != null && $Object.hasOwnProperty.call(message, "arenaUnmap"))
                    $root.heapreel.v1.Arena.encode(message.arenaUnmap, writer.uint32(178).fork(), _depth + 1).ldelim();
                if (message.mark != null && $Object.hasOwnProperty.call(message, "mark"))
                    $root.heapreel.v1.Mark.encode(message.mark, writer.uint32(186).fork(), _depth + 1).ldelim();
                if (message.resize != null && $Object.hasOwnProperty.call(message, "resize"))
                    $root.heapreel.v1.Resize.encode(message.resize, writer.uint32(194).fork(), _depth + 1).ldelim();
                if (message.retype != null && $Object.hasOwnProperty.call(message, "retype"))
                    $root.heapreel.v1.Retype.encode(message.retype, writer.uint32(202).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Event.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Event();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.alloc = $root.heapreel.v1.Alloc.decode(reader, reader.size(), $undefined, _depth + 1, message.alloc);
                            message.body = "alloc";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.dealloc = $root.heapreel.v1.Dealloc.decode(reader, reader.size(), $undefined, _depth + 1, message.dealloc);
                            message.body = "dealloc";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.incref = $root.heapreel.v1.CountChange.decode(reader, reader.size(), $undefined, _depth + 1, message.incref);
                            message.body = "incref";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.decref = $root.heapreel.v1.CountChange.decode(reader, reader.size(), $undefined, _depth + 1, message.decref);
                            message.body = "decref";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.link = $root.heapreel.v1.Link.decode(reader, reader.size(), $undefined, _depth + 1, message.link);
                            message.body = "link";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.unlink = $root.heapreel.v1.Link.decode(reader, reader.size(), $undefined, _depth + 1, message.unlink);
                            message.body = "unlink";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.intern = $root.heapreel.v1.Subject.decode(reader, reader.size(), $undefined, _depth + 1, message.intern);
                            message.body = "intern";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.track = $root.heapreel.v1.Subject.decode(reader, reader.size(), $undefined, _depth + 1, message.track);
                            message.body = "track";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.untrack = $root.heapreel.v1.Subject.decode(reader, reader.size(), $undefined, _depth + 1, message.untrack);
                            message.body = "untrack";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.collectBegin = $root.heapreel.v1.CollectBegin.decode(reader, reader.size(), $undefined, _depth + 1, message.collectBegin);
                            message.body = "collectBegin";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.collectEnd = $root.heapreel.v1.CollectEnd.decode(reader, reader.size(), $undefined, _depth + 1, message.collectEnd);
                            message.body = "collectEnd";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.unreachable = $root.heapreel.v1.Subject.decode(reader, reader.size(), $undefined, _depth + 1, message.unreachable);
                            message.body = "unreachable";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.finalize = $root.heapreel.v1.Subject.decode(reader, reader.size(), $undefined, _depth + 1, message.finalize);
                            message.body = "finalize";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.resurrect = $root.heapreel.v1.Subject.decode(reader, reader.size(), $undefined, _depth + 1, message.resurrect);
                            message.body = "resurrect";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.weakrefClear = $root.heapreel.v1.WeakrefClear.decode(reader, reader.size(), $undefined, _depth + 1, message.weakrefClear);
                            message.body = "weakrefClear";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.weakrefCallback = $root.heapreel.v1.Subject.decode(reader, reader.size(), $undefined, _depth + 1, message.weakrefCallback);
                            message.body = "weakrefCallback";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.site = $root.heapreel.v1.Place.decode(reader, reader.size(), $undefined, _depth + 1, message.site);
                            message.body = "site";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.call = $root.heapreel.v1.Place.decode(reader, reader.size(), $undefined, _depth + 1, message.call);
                            message.body = "call";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message["return"] = $root.heapreel.v1.Place.decode(reader, reader.size(), $undefined, _depth + 1, message["return"]);
                            message.body = "return";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.arenaMap = $root.heapreel.v1.Arena.decode(reader, reader.size(), $undefined, _depth + 1, message.arenaMap);
                            message.body = "arenaMap";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.arenaUnmap = $root.heapreel.v1.Arena.decode(reader, reader.size(), $undefined, _depth + 1, message.arenaUnmap);
                            message.body = "arenaUnmap";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.mark = $root.heapreel.v1.Mark.decode(reader, reader.size(), $undefined, _depth + 1, message.mark);
                            message.body = "mark";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.resize = $root.heapreel.v1.Resize.decode(reader, reader.size(), $undefined, _depth + 1, message.resize);
                            message.body = "resize";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.retype = $root.heapreel.v1.Retype.decode(reader, reader.size(), $undefined, _depth + 1, message.retype);
                            message.body = "retype";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Event;
        })();

        v1.Alloc = (function() {

            const Alloc = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Alloc.prototype.object = 0;
            Alloc.prototype.type = 0;
            Alloc.prototype.size = 0;
            Alloc.prototype.address = 0;
            Alloc.prototype.typeName = "";

            Alloc.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(16).uint32(message.type);
                if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                    writer.uint32(24).uint32(message.size);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== 0)
                    writer.uint32(32).uint32(message.address);
                if (message.typeName != null && $Object.hasOwnProperty.call(message, "typeName") && message.typeName !== "")
                    writer.uint32(42).string(message.typeName);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Alloc.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Alloc();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.size = value;
                            else
                                delete message.size;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.address = value;
                            else
                                delete message.address;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.typeName = value;
                            else
                                delete message.typeName;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Alloc;
        })();

        v1.Dealloc = (function() {

            const Dealloc = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Dealloc.prototype.object = 0;

            Dealloc.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Dealloc.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Dealloc();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Dealloc;
        })();

        v1.CountChange = (function() {

            const CountChange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CountChange.prototype.object = 0;
            CountChange.prototype.amount = 0;

            CountChange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && message.amount !== 0)
                    writer.uint32(16).uint32(message.amount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CountChange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.CountChange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.amount = value;
                            else
                                delete message.amount;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CountChange;
        })();

        v1.Link = (function() {

            const Link = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Link.prototype.holder = 0;
            Link.prototype.slot = 0;
            Link.prototype.target = 0;

            Link.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder !== 0)
                    writer.uint32(8).uint32(message.holder);
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot") && message.slot !== 0)
                    writer.uint32(16).uint32(message.slot);
                if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== 0)
                    writer.uint32(24).uint32(message.target);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Link.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Link();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.slot = value;
                            else
                                delete message.slot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.target = value;
                            else
                                delete message.target;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Link;
        })();

        v1.Subject = (function() {

            const Subject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Subject.prototype.object = 0;

            Subject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Subject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Subject();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Subject;
        })();

        v1.CollectBegin = (function() {

            const CollectBegin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CollectBegin.prototype.generation = 0;
            CollectBegin.prototype.trigger = 0;

            CollectBegin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.trigger != null && $Object.hasOwnProperty.call(message, "trigger") && message.trigger !== 0)
                    writer.uint32(16).int32(message.trigger);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CollectBegin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.CollectBegin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.trigger = value;
                            else
                                delete message.trigger;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CollectBegin;
        })();

        v1.CollectEnd = (function() {

            const CollectEnd = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CollectEnd.prototype.generation = 0;
            CollectEnd.prototype.collected = 0;
            CollectEnd.prototype.uncollectable = 0;

            CollectEnd.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.collected != null && $Object.hasOwnProperty.call(message, "collected") && message.collected !== 0)
                    writer.uint32(16).uint32(message.collected);
                if (message.uncollectable != null && $Object.hasOwnProperty.call(message, "uncollectable") && message.uncollectable !== 0)
                    writer.uint32(24).uint32(message.uncollectable);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CollectEnd.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.CollectEnd();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.collected = value;
                            else
                                delete message.collected;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.uncollectable = value;
                            else
                                delete message.uncollectable;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CollectEnd;
        })();

        v1.WeakrefClear = (function() {

            const WeakrefClear = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WeakrefClear.prototype.object = 0;
            WeakrefClear.prototype.referent = 0;

            WeakrefClear.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.referent != null && $Object.hasOwnProperty.call(message, "referent") && message.referent !== 0)
                    writer.uint32(16).uint32(message.referent);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WeakrefClear.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.WeakrefClear();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.referent = value;
                            else
                                delete message.referent;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WeakrefClear;
        })();

        v1.Place = (function() {

            const Place = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Place.prototype.site = 0;
            Place.prototype.file = "";
            Place.prototype.line = 0;
            Place.prototype["function"] = "";

            Place.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.site != null && $Object.hasOwnProperty.call(message, "site") && message.site !== 0)
                    writer.uint32(8).uint32(message.site);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file") && message.file !== "")
                    writer.uint32(18).string(message.file);
                if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== 0)
                    writer.uint32(24).uint32(message.line);
                if (message["function"] != null && $Object.hasOwnProperty.call(message, "function") && message["function"] !== "")
                    writer.uint32(34).string(message["function"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Place.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Place();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.site = value;
                            else
                                delete message.site;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.file = value;
                            else
                                delete message.file;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.line = value;
                            else
                                delete message.line;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message["function"] = value;
                            else
                                delete message["function"];
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Place;
        })();

        v1.Arena = (function() {

            const Arena = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Arena.prototype.address = 0;
            Arena.prototype.bytes = 0;

            Arena.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== 0)
                    writer.uint32(8).uint32(message.address);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && message.bytes !== 0)
                    writer.uint32(16).uint32(message.bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Arena.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Arena();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.address = value;
                            else
                                delete message.address;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Arena;
        })();

        v1.Mark = (function() {

            const Mark = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Mark.prototype.object = 0;
            Mark.prototype.label = 0;
            Mark.prototype.text = "";

            Mark.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== 0)
                    writer.uint32(16).uint32(message.label);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(26).string(message.text);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Mark.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Mark();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Mark;
        })();

        v1.Resize = (function() {

            const Resize = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Resize.prototype.object = 0;
            Resize.prototype.size = 0;
            Resize.prototype.address = 0;

            Resize.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                    writer.uint32(16).uint32(message.size);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== 0)
                    writer.uint32(24).uint32(message.address);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Resize.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Resize();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.size = value;
                            else
                                delete message.size;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.address = value;
                            else
                                delete message.address;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Resize;
        })();

        v1.Retype = (function() {

            const Retype = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Retype.prototype.object = 0;
            Retype.prototype.type = 0;
            Retype.prototype.typeName = "";

            Retype.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(16).uint32(message.type);
                if (message.typeName != null && $Object.hasOwnProperty.call(message, "typeName") && message.typeName !== "")
                    writer.uint32(26).string(message.typeName);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Retype.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Retype();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.typeName = value;
                            else
                                delete message.typeName;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Retype;
        })();

        v1.Trace = (function() {

            const Trace = function (properties) {
                this.records = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Trace.prototype.magic = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Trace.prototype.records = $util.emptyArray;

            Trace.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.records != null && message.records.length)
                    for (let i = 0; i < message.records.length; ++i)
                        $root.heapreel.v1.Record.encode(message.records[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.magic != null && $Object.hasOwnProperty.call(message, "magic") && (typeof message.magic === "object" ? message.magic.low || message.magic.high : message.magic !== 0))
                    writer.uint32(10505).fixed64(message.magic);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Trace.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Trace();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1313: {
                            if (wireType !== 1)
                                break;
                            if (typeof (value = reader.fixed64()) === "object" ? value.low || value.high : value !== 0)
                                message.magic = value;
                            else
                                delete message.magic;
                            continue;
                        }
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.records && message.records.length))
                                message.records = [];
                            message.records.push($root.heapreel.v1.Record.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Trace;
        })();

        v1.Record = (function() {

            const Record = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Record.prototype.checksum = 0;
            Record.prototype.header = null;
            Record.prototype.chunk = null;
            Record.prototype.keyframe = null;
            Record.prototype.audit = null;
            Record.prototype.index = null;
            Record.prototype.footer = null;
            Record.prototype.locator = null;
            Record.prototype.references = null;

            let $oneOfFields;

            $Object.defineProperty(Record.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["header", "chunk", "keyframe", "audit", "index", "footer", "locator", "references"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Record.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.checksum != null && $Object.hasOwnProperty.call(message, "checksum") && message.checksum !== 0)
                    writer.uint32(13).fixed32(message.checksum);
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    $root.heapreel.v1.Header.encode(message.header, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    $root.heapreel.v1.Chunk.encode(message.chunk, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.keyframe != null && $Object.hasOwnProperty.call(message, "keyframe"))
                    $root.heapreel.v1.Keyframe.encode(message.keyframe, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.audit != null && $Object.hasOwnProperty.call(message, "audit"))
                    $root.heapreel.v1.Audit.encode(message.audit, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
                    $root.heapreel.v1.Index.encode(message.index, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.footer != null && $Object.hasOwnProperty.call(message, "footer"))
                    $root.heapreel.v1.Footer.encode(message.footer, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.locator != null && $Object.hasOwnProperty.call(message, "locator"))
                    $root.heapreel.v1.Locator.encode(message.locator, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.references != null && $Object.hasOwnProperty.call(message, "references"))
                    $root.heapreel.v1.References.encode(message.references, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Record.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Record();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 5)
                                break;
                            if (value = reader.fixed32())
                                message.checksum = value;
                            else
                                delete message.checksum;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.header = $root.heapreel.v1.Header.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                            message.body = "header";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.chunk = $root.heapreel.v1.Chunk.decode(reader, reader.size(), $undefined, _depth + 1, message.chunk);
                            message.body = "chunk";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.keyframe = $root.heapreel.v1.Keyframe.decode(reader, reader.size(), $undefined, _depth + 1, message.keyframe);
                            message.body = "keyframe";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.audit = $root.heapreel.v1.Audit.decode(reader, reader.size(), $undefined, _depth + 1, message.audit);
                            message.body = "audit";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.index = $root.heapreel.v1.Index.decode(reader, reader.size(), $undefined, _depth + 1, message.index);
                            message.body = "index";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.footer = $root.heapreel.v1.Footer.decode(reader, reader.size(), $undefined, _depth + 1, message.footer);
                            message.body = "footer";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.locator = $root.heapreel.v1.Locator.decode(reader, reader.size(), $undefined, _depth + 1, message.locator);
                            message.body = "locator";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.references = $root.heapreel.v1.References.decode(reader, reader.size(), $undefined, _depth + 1, message.references);
                            message.body = "references";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Record;
        })();

        v1.Header = (function() {

            const Header = function (properties) {
                this.kinds = [];
                this.command = [];
                this.notes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Header.prototype.format = 0;
            Header.prototype.producerKind = "";
            Header.prototype.producerVersion = "";
            Header.prototype.heapreelVersion = "";
            Header.prototype.pointerBits = 0;
            Header.prototype.kinds = $util.emptyArray;
            Header.prototype.command = $util.emptyArray;
            Header.prototype.startedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Header.prototype.initialObjects = 0;
            Header.prototype.notes = $util.emptyArray;

            Header.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.format != null && $Object.hasOwnProperty.call(message, "format") && message.format !== 0)
                    writer.uint32(8).uint32(message.format);
                if (message.producerKind != null && $Object.hasOwnProperty.call(message, "producerKind") && message.producerKind !== "")
                    writer.uint32(18).string(message.producerKind);
                if (message.producerVersion != null && $Object.hasOwnProperty.call(message, "producerVersion") && message.producerVersion !== "")
                    writer.uint32(26).string(message.producerVersion);
                if (message.heapreelVersion != null && $Object.hasOwnProperty.call(message, "heapreelVersion") && message.heapreelVersion !== "")
                    writer.uint32(34).string(message.heapreelVersion);
                if (message.pointerBits != null && $Object.hasOwnProperty.call(message, "pointerBits") && message.pointerBits !== 0)
                    writer.uint32(40).uint32(message.pointerBits);
                if (message.kinds != null && message.kinds.length)
                    writer.uint32(50).int32s(message.kinds);
                if (message.command != null && message.command.length)
                    for (let i = 0; i < message.command.length; ++i)
                        writer.uint32(58).string(message.command[i]);
                if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt") && (typeof message.startedAt === "object" ? message.startedAt.low || message.startedAt.high : message.startedAt !== 0))
                    writer.uint32(64).uint64(message.startedAt);
                if (message.initialObjects != null && $Object.hasOwnProperty.call(message, "initialObjects") && message.initialObjects !== 0)
                    writer.uint32(72).uint32(message.initialObjects);
                if (message.notes != null && message.notes.length)
                    for (let i = 0; i < message.notes.length; ++i)
                        writer.uint32(82).string(message.notes[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Header.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Header();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.format = value;
                            else
                                delete message.format;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.producerKind = value;
                            else
                                delete message.producerKind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.producerVersion = value;
                            else
                                delete message.producerVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.heapreelVersion = value;
                            else
                                delete message.heapreelVersion;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pointerBits = value;
                            else
                                delete message.pointerBits;
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.kinds && message.kinds.length))
                                    message.kinds = [];
                                reader.int32s(message.kinds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.kinds && message.kinds.length))
                                message.kinds = [];
                            message.kinds.push(reader.int32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.command && message.command.length))
                                message.command = [];
                            message.command.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.startedAt = value;
                            else
                                delete message.startedAt;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.initialObjects = value;
                            else
                                delete message.initialObjects;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.notes && message.notes.length))
                                message.notes = [];
                            message.notes.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Header;
        })();

        v1.Definitions = (function() {

            const Definitions = function (properties) {
                this.strings = [];
                this.siteFiles = [];
                this.siteLines = [];
                this.siteFunctions = [];
                this.typeNames = [];
                this.typeObjects = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Definitions.prototype.firstString = 0;
            Definitions.prototype.strings = $util.emptyArray;
            Definitions.prototype.firstSite = 0;
            Definitions.prototype.siteFiles = $util.emptyArray;
            Definitions.prototype.siteLines = $util.emptyArray;
            Definitions.prototype.siteFunctions = $util.emptyArray;
            Definitions.prototype.firstType = 0;
            Definitions.prototype.typeNames = $util.emptyArray;
            Definitions.prototype.typeObjects = $util.emptyArray;

            Definitions.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.firstString != null && $Object.hasOwnProperty.call(message, "firstString") && message.firstString !== 0)
                    writer.uint32(8).uint32(message.firstString);
                if (message.strings != null && message.strings.length)
                    for (let i = 0; i < message.strings.length; ++i)
                        writer.uint32(18).string(message.strings[i]);
                if (message.firstSite != null && $Object.hasOwnProperty.call(message, "firstSite") && message.firstSite !== 0)
                    writer.uint32(24).uint32(message.firstSite);
                if (message.siteFiles != null && message.siteFiles.length)
                    writer.uint32(34).uint32s(message.siteFiles);
                if (message.siteLines != null && message.siteLines.length)
                    writer.uint32(42).uint32s(message.siteLines);
                if (message.siteFunctions != null && message.siteFunctions.length)
                    writer.uint32(50).uint32s(message.siteFunctions);
                if (message.firstType != null && $Object.hasOwnProperty.call(message, "firstType") && message.firstType !== 0)
                    writer.uint32(56).uint32(message.firstType);
                if (message.typeNames != null && message.typeNames.length)
                    writer.uint32(66).uint32s(message.typeNames);
                if (message.typeObjects != null && message.typeObjects.length)
                    writer.uint32(74).uint32s(message.typeObjects);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Definitions.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Definitions();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstString = value;
                            else
                                delete message.firstString;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.strings && message.strings.length))
                                message.strings = [];
                            message.strings.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstSite = value;
                            else
                                delete message.firstSite;
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.siteFiles && message.siteFiles.length))
                                    message.siteFiles = [];
                                reader.uint32s(message.siteFiles);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.siteFiles && message.siteFiles.length))
                                message.siteFiles = [];
                            message.siteFiles.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.siteLines && message.siteLines.length))
                                    message.siteLines = [];
                                reader.uint32s(message.siteLines);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.siteLines && message.siteLines.length))
                                message.siteLines = [];
                            message.siteLines.push(reader.uint32());
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.siteFunctions && message.siteFunctions.length))
                                    message.siteFunctions = [];
                                reader.uint32s(message.siteFunctions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.siteFunctions && message.siteFunctions.length))
                                message.siteFunctions = [];
                            message.siteFunctions.push(reader.uint32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstType = value;
                            else
                                delete message.firstType;
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.typeNames && message.typeNames.length))
                                    message.typeNames = [];
                                reader.uint32s(message.typeNames);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.typeNames && message.typeNames.length))
                                message.typeNames = [];
                            message.typeNames.push(reader.uint32());
                            continue;
                        }
                    case 9: {
                            if (wireType === 2) {
                                if (!(message.typeObjects && message.typeObjects.length))
                                    message.typeObjects = [];
                                reader.uint32s(message.typeObjects);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.typeObjects && message.typeObjects.length))
                                message.typeObjects = [];
                            message.typeObjects.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Definitions;
        })();

        v1.Packed = (function() {

            const Packed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Packed.prototype.codec = 0;
            Packed.prototype.rawSize = 0;
            Packed.prototype.data = $util.newBuffer([]);

            Packed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.codec != null && $Object.hasOwnProperty.call(message, "codec") && message.codec !== 0)
                    writer.uint32(8).int32(message.codec);
                if (message.rawSize != null && $Object.hasOwnProperty.call(message, "rawSize") && message.rawSize !== 0)
                    writer.uint32(16).uint32(message.rawSize);
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(26).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Packed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Packed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.codec = value;
                            else
                                delete message.codec;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rawSize = value;
                            else
                                delete message.rawSize;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Packed.Codec = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "CODEC_STORED"] = 0;
                values[valuesById[1] = "CODEC_DEFLATE"] = 1;
                return values;
            })();

            return Packed;
        })();

        v1.Chunk = (function() {

            const Chunk = function (properties) {
                this.kindCounts = [];
                this.marks = [];
                this.collections = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Chunk.prototype.firstPosition = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Chunk.prototype.events = 0;
            Chunk.prototype.firstObject = 0;
            Chunk.prototype.site = 0;
            Chunk.prototype.kindCounts = $util.emptyArray;
            Chunk.prototype.definitions = null;
            Chunk.prototype.marks = $util.emptyArray;
            Chunk.prototype.collections = $util.emptyArray;
            Chunk.prototype.columns = null;

            Chunk.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.firstPosition != null && $Object.hasOwnProperty.call(message, "firstPosition") && (typeof message.firstPosition === "object" ? message.firstPosition.low || message.firstPosition.high : message.firstPosition !== 0))
                    writer.uint32(8).uint64(message.firstPosition);
                if (message.events != null && $Object.hasOwnProperty.call(message, "events") && message.events !== 0)
                    writer.uint32(16).uint32(message.events);
                if (message.firstObject != null && $Object.hasOwnProperty.call(message, "firstObject") && message.firstObject !== 0)
                    writer.uint32(24).uint32(message.firstObject);
                if (message.site != null && $Object.hasOwnProperty.call(message, "site") && message.site !== 0)
                    writer.uint32(32).uint32(message.site);
                if (message.kindCounts != null && message.kindCounts.length)
                    writer.uint32(42).uint32s(message.kindCounts);
                if (message.definitions != null && $Object.hasOwnProperty.call(message, "definitions"))
                    $root.heapreel.v1.Definitions.encode(message.definitions, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.marks != null && message.marks.length)
                    for (let i = 0; i < message.marks.length; ++i)
                        $root.heapreel.v1.MarkEntry.encode(message.marks[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.collections != null && message.collections.length)
                    for (let i = 0; i < message.collections.length; ++i)
                        $root.heapreel.v1.CollectionEntry.encode(message.collections[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.columns != null && $Object.hasOwnProperty.call(message, "columns"))
                    $root.heapreel.v1.Packed.encode(message.columns, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Chunk.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Chunk();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.firstPosition = value;
                            else
                                delete message.firstPosition;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.events = value;
                            else
                                delete message.events;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstObject = value;
                            else
                                delete message.firstObject;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.site = value;
                            else
                                delete message.site;
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.kindCounts && message.kindCounts.length))
                                    message.kindCounts = [];
                                reader.uint32s(message.kindCounts);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.kindCounts && message.kindCounts.length))
                                message.kindCounts = [];
                            message.kindCounts.push(reader.uint32());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.definitions = $root.heapreel.v1.Definitions.decode(reader, reader.size(), $undefined, _depth + 1, message.definitions);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.marks && message.marks.length))
                                message.marks = [];
                            message.marks.push($root.heapreel.v1.MarkEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.collections && message.collections.length))
                                message.collections = [];
                            message.collections.push($root.heapreel.v1.CollectionEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.columns = $root.heapreel.v1.Packed.decode(reader, reader.size(), $undefined, _depth + 1, message.columns);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Chunk;
        })();

        v1.ChunkColumns = (function() {

            const ChunkColumns = function (properties) {
                this.numbers = [];
                this.literalRuns = [];
                this.copyLengths = [];
                this.copyDistances = [];
                this.objects = [];
                this.shapeTypes = [];
                this.shapeSizes = [];
                this.shapes = [];
                this.addresses = [];
                this.operands = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ChunkColumns.prototype.literals = $util.newBuffer([]);
            ChunkColumns.prototype.numbers = $util.emptyArray;
            ChunkColumns.prototype.literalRuns = $util.emptyArray;
            ChunkColumns.prototype.copyLengths = $util.emptyArray;
            ChunkColumns.prototype.copyDistances = $util.emptyArray;
            ChunkColumns.prototype.objects = $util.emptyArray;
            ChunkColumns.prototype.shapeTypes = $util.emptyArray;
            ChunkColumns.prototype.shapeSizes = $util.emptyArray;
            ChunkColumns.prototype.shapes = $util.emptyArray;
            ChunkColumns.prototype.addresses = $util.emptyArray;
            ChunkColumns.prototype.operands = $util.emptyArray;

            ChunkColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.literals != null && $Object.hasOwnProperty.call(message, "literals") && message.literals.length)
                    writer.uint32(10).bytes(message.literals);
                if (message.numbers != null && message.numbers.length)
                    writer.uint32(18).uint32s(message.numbers);
                if (message.literalRuns != null && message.literalRuns.length)
                    writer.uint32(26).uint32s(message.literalRuns);
                if (message.copyLengths != null && message.copyLengths.length)
                    writer.uint32(34).uint32s(message.copyLengths);
                if (message.copyDistances != null && message.copyDistances.length)
                    writer.uint32(42).uint32s(message.copyDistances);
                if (message.objects != null && message.objects.length)
                    writer.uint32(50).sint32s(message.objects);
                if (message.shapeTypes != null && message.shapeTypes.length)
                    writer.uint32(58).uint32s(message.shapeTypes);
                if (message.shapeSizes != null && message.shapeSizes.length)
                    writer.uint32(66).uint32s(message.shapeSizes);
                if (message.shapes != null && message.shapes.length)
                    writer.uint32(74).uint32s(message.shapes);
                if (message.addresses != null && message.addresses.length)
                    writer.uint32(82).sint32s(message.addresses);
                if (message.operands != null && message.operands.length)
                    writer.uint32(90).uint32s(message.operands);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ChunkColumns.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.ChunkColumns();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.literals = value;
                            else
                                delete message.literals;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.numbers && message.numbers.length))
                                    message.numbers = [];
                                reader.uint32s(message.numbers);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.numbers && message.numbers.length))
                                message.numbers = [];
                            message.numbers.push(reader.uint32());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.literalRuns && message.literalRuns.length))
                                    message.literalRuns = [];
                                reader.uint32s(message.literalRuns);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.literalRuns && message.literalRuns.length))
                                message.literalRuns = [];
                            message.literalRuns.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.copyLengths && message.copyLengths.length))
                                    message.copyLengths = [];
                                reader.uint32s(message.copyLengths);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.copyLengths && message.copyLengths.length))
                                message.copyLengths = [];
                            message.copyLengths.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.copyDistances && message.copyDistances.length))
                                    message.copyDistances = [];
                                reader.uint32s(message.copyDistances);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.copyDistances && message.copyDistances.length))
                                message.copyDistances = [];
                            message.copyDistances.push(reader.uint32());
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.objects && message.objects.length))
                                    message.objects = [];
                                reader.sint32s(message.objects);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.objects && message.objects.length))
                                message.objects = [];
                            message.objects.push(reader.sint32());
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.shapeTypes && message.shapeTypes.length))
                                    message.shapeTypes = [];
                                reader.uint32s(message.shapeTypes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.shapeTypes && message.shapeTypes.length))
                                message.shapeTypes = [];
                            message.shapeTypes.push(reader.uint32());
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.shapeSizes && message.shapeSizes.length))
                                    message.shapeSizes = [];
                                reader.uint32s(message.shapeSizes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.shapeSizes && message.shapeSizes.length))
                                message.shapeSizes = [];
                            message.shapeSizes.push(reader.uint32());
                            continue;
                        }
                    case 9: {
                            if (wireType === 2) {
                                if (!(message.shapes && message.shapes.length))
                                    message.shapes = [];
                                reader.uint32s(message.shapes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.shapes && message.shapes.length))
                                message.shapes = [];
                            message.shapes.push(reader.uint32());
                            continue;
                        }
                    case 10: {
                            if (wireType === 2) {
                                if (!(message.addresses && message.addresses.length))
                                    message.addresses = [];
                                reader.sint32s(message.addresses);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.sint32());
                            continue;
                        }
                    case 11: {
                            if (wireType === 2) {
                                if (!(message.operands && message.operands.length))
                                    message.operands = [];
                                reader.uint32s(message.operands);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.operands && message.operands.length))
                                message.operands = [];
                            message.operands.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ChunkColumns;
        })();

        v1.Keyframe = (function() {

            const Keyframe = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Keyframe.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Keyframe.prototype.objects = 0;
            Keyframe.prototype.site = 0;
            Keyframe.prototype.definitions = null;
            Keyframe.prototype.columns = null;

            Keyframe.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(8).uint64(message.position);
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && message.objects !== 0)
                    writer.uint32(16).uint32(message.objects);
                if (message.site != null && $Object.hasOwnProperty.call(message, "site") && message.site !== 0)
                    writer.uint32(24).uint32(message.site);
                if (message.definitions != null && $Object.hasOwnProperty.call(message, "definitions"))
                    $root.heapreel.v1.Definitions.encode(message.definitions, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.columns != null && $Object.hasOwnProperty.call(message, "columns"))
                    $root.heapreel.v1.Packed.encode(message.columns, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Keyframe.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Keyframe();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objects = value;
                            else
                                delete message.objects;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.site = value;
                            else
                                delete message.site;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.definitions = $root.heapreel.v1.Definitions.decode(reader, reader.size(), $undefined, _depth + 1, message.definitions);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.columns = $root.heapreel.v1.Packed.decode(reader, reader.size(), $undefined, _depth + 1, message.columns);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Keyframe;
        })();

        v1.KeyframeColumns = (function() {

            const KeyframeColumns = function (properties) {
                this.ids = [];
                this.types = [];
                this.counts = [];
                this.sizes = [];
                this.addresses = [];
                this.born = [];
                this.bornSites = [];
                this.linkHolders = [];
                this.linkSlots = [];
                this.linkTargets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            KeyframeColumns.prototype.ids = $util.emptyArray;
            KeyframeColumns.prototype.types = $util.emptyArray;
            KeyframeColumns.prototype.counts = $util.emptyArray;
            KeyframeColumns.prototype.sizes = $util.emptyArray;
            KeyframeColumns.prototype.addresses = $util.emptyArray;
            KeyframeColumns.prototype.flags = $util.newBuffer([]);
            KeyframeColumns.prototype.born = $util.emptyArray;
            KeyframeColumns.prototype.bornSites = $util.emptyArray;
            KeyframeColumns.prototype.linkHolders = $util.emptyArray;
            KeyframeColumns.prototype.linkSlots = $util.emptyArray;
            KeyframeColumns.prototype.linkTargets = $util.emptyArray;

            KeyframeColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ids != null && message.ids.length)
                    writer.uint32(10).uint32s(message.ids);
                if (message.types != null && message.types.length)
                    writer.uint32(18).uint32s(message.types);
                if (message.counts != null && message.counts.length)
                    writer.uint32(26).uint32s(message.counts);
                if (message.sizes != null && message.sizes.length)
                    writer.uint32(34).uint32s(message.sizes);
                if (message.addresses != null && message.addresses.length)
                    writer.uint32(42).sint32s(message.addresses);
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags") && message.flags.length)
                    writer.uint32(50).bytes(message.flags);
                if (message.born != null && message.born.length)
                    writer.uint32(58).sint64s(message.born);
                if (message.bornSites != null && message.bornSites.length)
                    writer.uint32(66).uint32s(message.bornSites);
                if (message.linkHolders != null && message.linkHolders.length)
                    writer.uint32(74).sint32s(message.linkHolders);
                if (message.linkSlots != null && message.linkSlots.length)
                    writer.uint32(82).uint32s(message.linkSlots);
                if (message.linkTargets != null && message.linkTargets.length)
                    writer.uint32(90).sint32s(message.linkTargets);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            KeyframeColumns.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.KeyframeColumns();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.ids && message.ids.length))
                                    message.ids = [];
                                reader.uint32s(message.ids);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.ids && message.ids.length))
                                message.ids = [];
                            message.ids.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.types && message.types.length))
                                    message.types = [];
                                reader.uint32s(message.types);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.types && message.types.length))
                                message.types = [];
                            message.types.push(reader.uint32());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.counts && message.counts.length))
                                    message.counts = [];
                                reader.uint32s(message.counts);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.counts && message.counts.length))
                                message.counts = [];
                            message.counts.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.sizes && message.sizes.length))
                                    message.sizes = [];
                                reader.uint32s(message.sizes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.sizes && message.sizes.length))
                                message.sizes = [];
                            message.sizes.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.addresses && message.addresses.length))
                                    message.addresses = [];
                                reader.sint32s(message.addresses);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.sint32());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.flags = value;
                            else
                                delete message.flags;
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.born && message.born.length))
                                    message.born = [];
                                reader.sint64s(message.born);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.born && message.born.length))
                                message.born = [];
                            message.born.push(reader.sint64());
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.bornSites && message.bornSites.length))
                                    message.bornSites = [];
                                reader.uint32s(message.bornSites);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.bornSites && message.bornSites.length))
                                message.bornSites = [];
                            message.bornSites.push(reader.uint32());
                            continue;
                        }
                    case 9: {
                            if (wireType === 2) {
                                if (!(message.linkHolders && message.linkHolders.length))
                                    message.linkHolders = [];
                                reader.sint32s(message.linkHolders);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.linkHolders && message.linkHolders.length))
                                message.linkHolders = [];
                            message.linkHolders.push(reader.sint32());
                            continue;
                        }
                    case 10: {
                            if (wireType === 2) {
                                if (!(message.linkSlots && message.linkSlots.length))
                                    message.linkSlots = [];
                                reader.uint32s(message.linkSlots);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.linkSlots && message.linkSlots.length))
                                message.linkSlots = [];
                            message.linkSlots.push(reader.uint32());
                            continue;
                        }
                    case 11: {
                            if (wireType === 2) {
                                if (!(message.linkTargets && message.linkTargets.length))
                                    message.linkTargets = [];
                                reader.sint32s(message.linkTargets);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.linkTargets && message.linkTargets.length))
                                message.linkTargets = [];
                            message.linkTargets.push(reader.sint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return KeyframeColumns;
        })();

        v1.Audit = (function() {

            const Audit = function (properties) {
                this.mismatches = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Audit.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Audit.prototype.objects = 0;
            Audit.prototype.digest = "";
            Audit.prototype.reason = "";
            Audit.prototype.mismatches = $util.emptyArray;

            Audit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(8).uint64(message.position);
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && message.objects !== 0)
                    writer.uint32(16).uint32(message.objects);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
                    writer.uint32(26).string(message.digest);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(34).string(message.reason);
                if (message.mismatches != null && message.mismatches.length)
                    for (let i = 0; i < message.mismatches.length; ++i)
                        $root.heapreel.v1.AuditMismatch.encode(message.mismatches[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Audit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Audit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objects = value;
                            else
                                delete message.objects;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.mismatches && message.mismatches.length))
                                message.mismatches = [];
                            message.mismatches.push($root.heapreel.v1.AuditMismatch.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Audit;
        })();

        v1.AuditMismatch = (function() {

            const AuditMismatch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AuditMismatch.prototype.object = 0;
            AuditMismatch.prototype.address = 0;
            AuditMismatch.prototype.what = "";
            AuditMismatch.prototype.recorded = 0;
            AuditMismatch.prototype.actual = 0;

            AuditMismatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(8).uint32(message.object);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== 0)
                    writer.uint32(16).uint32(message.address);
                if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== "")
                    writer.uint32(26).string(message.what);
                if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded") && message.recorded !== 0)
                    writer.uint32(32).uint32(message.recorded);
                if (message.actual != null && $Object.hasOwnProperty.call(message, "actual") && message.actual !== 0)
                    writer.uint32(40).uint32(message.actual);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AuditMismatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.AuditMismatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.address = value;
                            else
                                delete message.address;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.what = value;
                            else
                                delete message.what;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.recorded = value;
                            else
                                delete message.recorded;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.actual = value;
                            else
                                delete message.actual;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AuditMismatch;
        })();

        v1.References = (function() {

            const References = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            References.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            References.prototype.references = 0;
            References.prototype.definitions = null;
            References.prototype.columns = null;
            References.prototype.gone = null;

            References.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(8).uint64(message.position);
                if (message.references != null && $Object.hasOwnProperty.call(message, "references") && message.references !== 0)
                    writer.uint32(16).uint32(message.references);
                if (message.definitions != null && $Object.hasOwnProperty.call(message, "definitions"))
                    $root.heapreel.v1.Definitions.encode(message.definitions, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.columns != null && $Object.hasOwnProperty.call(message, "columns"))
                    $root.heapreel.v1.Packed.encode(message.columns, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.gone != null && $Object.hasOwnProperty.call(message, "gone"))
                    $root.heapreel.v1.Packed.encode(message.gone, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            References.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.References();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.references = value;
                            else
                                delete message.references;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.definitions = $root.heapreel.v1.Definitions.decode(reader, reader.size(), $undefined, _depth + 1, message.definitions);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.columns = $root.heapreel.v1.Packed.decode(reader, reader.size(), $undefined, _depth + 1, message.columns);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.gone = $root.heapreel.v1.Packed.decode(reader, reader.size(), $undefined, _depth + 1, message.gone);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return References;
        })();

        v1.ReferenceColumns = (function() {

            const ReferenceColumns = function (properties) {
                this.holders = [];
                this.slots = [];
                this.targets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReferenceColumns.prototype.holders = $util.emptyArray;
            ReferenceColumns.prototype.slots = $util.emptyArray;
            ReferenceColumns.prototype.targets = $util.emptyArray;

            ReferenceColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.holders != null && message.holders.length)
                    writer.uint32(10).uint32s(message.holders);
                if (message.slots != null && message.slots.length)
                    writer.uint32(18).uint32s(message.slots);
                if (message.targets != null && message.targets.length)
                    writer.uint32(26).sint32s(message.targets);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReferenceColumns.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.ReferenceColumns();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.holders && message.holders.length))
                                    message.holders = [];
                                reader.uint32s(message.holders);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.holders && message.holders.length))
                                message.holders = [];
                            message.holders.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.slots && message.slots.length))
                                    message.slots = [];
                                reader.uint32s(message.slots);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.slots && message.slots.length))
                                message.slots = [];
                            message.slots.push(reader.uint32());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.targets && message.targets.length))
                                    message.targets = [];
                                reader.sint32s(message.targets);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.targets && message.targets.length))
                                message.targets = [];
                            message.targets.push(reader.sint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReferenceColumns;
        })();

        v1.MarkEntry = (function() {

            const MarkEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MarkEntry.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            MarkEntry.prototype.label = 0;
            MarkEntry.prototype.object = 0;

            MarkEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(8).uint64(message.position);
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== 0)
                    writer.uint32(16).uint32(message.label);
                if (message.object != null && $Object.hasOwnProperty.call(message, "object") && message.object !== 0)
                    writer.uint32(24).uint32(message.object);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MarkEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.MarkEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.object = value;
                            else
                                delete message.object;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MarkEntry;
        })();

        v1.CollectionEntry = (function() {

            const CollectionEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CollectionEntry.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            CollectionEntry.prototype.end = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            CollectionEntry.prototype.generation = 0;
            CollectionEntry.prototype.trigger = 0;
            CollectionEntry.prototype.collected = 0;
            CollectionEntry.prototype.uncollectable = 0;

            CollectionEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(8).uint64(message.position);
                if (message.end != null && $Object.hasOwnProperty.call(message, "end") && (typeof message.end === "object" ? message.end.low || message.end.high : message.end !== 0))
                    writer.uint32(16).uint64(message.end);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(24).uint32(message.generation);
                if (message.trigger != null && $Object.hasOwnProperty.call(message, "trigger") && message.trigger !== 0)
                    writer.uint32(32).int32(message.trigger);
                if (message.collected != null && $Object.hasOwnProperty.call(message, "collected") && message.collected !== 0)
                    writer.uint32(40).uint32(message.collected);
                if (message.uncollectable != null && $Object.hasOwnProperty.call(message, "uncollectable") && message.uncollectable !== 0)
                    writer.uint32(48).uint32(message.uncollectable);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CollectionEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.CollectionEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.end = value;
                            else
                                delete message.end;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.trigger = value;
                            else
                                delete message.trigger;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.collected = value;
                            else
                                delete message.collected;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.uncollectable = value;
                            else
                                delete message.uncollectable;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CollectionEntry;
        })();

        v1.Index = (function() {

            const Index = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Index.prototype.contents = null;

            Index.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.contents != null && $Object.hasOwnProperty.call(message, "contents"))
                    $root.heapreel.v1.Packed.encode(message.contents, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Index.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Index();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.contents = $root.heapreel.v1.Packed.decode(reader, reader.size(), $undefined, _depth + 1, message.contents);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Index;
        })();

        v1.IndexContents = (function() {

            const IndexContents = function (properties) {
                this.chunks = [];
                this.keyframes = [];
                this.audits = [];
                this.marks = [];
                this.collections = [];
                this.references = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IndexContents.prototype.definitions = null;
            IndexContents.prototype.chunks = $util.emptyArray;
            IndexContents.prototype.keyframes = $util.emptyArray;
            IndexContents.prototype.audits = $util.emptyArray;
            IndexContents.prototype.marks = $util.emptyArray;
            IndexContents.prototype.collections = $util.emptyArray;
            IndexContents.prototype.references = $util.emptyArray;

            IndexContents.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.definitions != null && $Object.hasOwnProperty.call(message, "definitions"))
                    $root.heapreel.v1.Definitions.encode(message.definitions, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.chunks != null && message.chunks.length)
                    for (let i = 0; i < message.chunks.length; ++i)
                        $root.heapreel.v1.ChunkEntry.encode(message.chunks[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.keyframes != null && message.keyframes.length)
                    for (let i = 0; i < message.keyframes.length; ++i)
                        $root.heapreel.v1.KeyframeEntry.encode(message.keyframes[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.audits != null && message.audits.length)
                    for (let i = 0; i < message.audits.length; ++i)
                        $root.heapreel.v1.Audit.encode(message.audits[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.marks != null && message.marks.length)
                    for (let i = 0; i < message.marks.length; ++i)
                        $root.heapreel.v1.MarkEntry.encode(message.marks[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.collections != null && message.collections.length)
                    for (let i = 0; i < message.collections.length; ++i)
                        $root.heapreel.v1.CollectionEntry.encode(message.collections[i], writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.references != null && message.references.length)
                    for (let i = 0; i < message.references.length; ++i)
                        $root.heapreel.v1.ReferencesEntry.encode(message.references[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IndexContents.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.IndexContents();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.definitions = $root.heapreel.v1.Definitions.decode(reader, reader.size(), $undefined, _depth + 1, message.definitions);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.chunks && message.chunks.length))
                                message.chunks = [];
                            message.chunks.push($root.heapreel.v1.ChunkEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.keyframes && message.keyframes.length))
                                message.keyframes = [];
                            message.keyframes.push($root.heapreel.v1.KeyframeEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.audits && message.audits.length))
                                message.audits = [];
                            message.audits.push($root.heapreel.v1.Audit.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.marks && message.marks.length))
                                message.marks = [];
                            message.marks.push($root.heapreel.v1.MarkEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.collections && message.collections.length))
                                message.collections = [];
                            message.collections.push($root.heapreel.v1.CollectionEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.references && message.references.length))
                                message.references = [];
                            message.references.push($root.heapreel.v1.ReferencesEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IndexContents;
        })();

        v1.ChunkEntry = (function() {

            const ChunkEntry = function (properties) {
                this.kindCounts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ChunkEntry.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            ChunkEntry.prototype.length = 0;
            ChunkEntry.prototype.firstPosition = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            ChunkEntry.prototype.events = 0;
            ChunkEntry.prototype.firstObject = 0;
            ChunkEntry.prototype.site = 0;
            ChunkEntry.prototype.kindCounts = $util.emptyArray;

            ChunkEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                    writer.uint32(8).uint64(message.offset);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length !== 0)
                    writer.uint32(16).uint32(message.length);
                if (message.firstPosition != null && $Object.hasOwnProperty.call(message, "firstPosition") && (typeof message.firstPosition === "object" ? message.firstPosition.low || message.firstPosition.high : message.firstPosition !== 0))
                    writer.uint32(24).uint64(message.firstPosition);
                if (message.events != null && $Object.hasOwnProperty.call(message, "events") && message.events !== 0)
                    writer.uint32(32).uint32(message.events);
                if (message.firstObject != null && $Object.hasOwnProperty.call(message, "firstObject") && message.firstObject !== 0)
                    writer.uint32(40).uint32(message.firstObject);
                if (message.site != null && $Object.hasOwnProperty.call(message, "site") && message.site !== 0)
                    writer.uint32(48).uint32(message.site);
                if (message.kindCounts != null && message.kindCounts.length)
                    writer.uint32(58).uint32s(message.kindCounts);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ChunkEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.ChunkEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.firstPosition = value;
                            else
                                delete message.firstPosition;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.events = value;
                            else
                                delete message.events;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstObject = value;
                            else
                                delete message.firstObject;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.site = value;
                            else
                                delete message.site;
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.kindCounts && message.kindCounts.length))
                                    message.kindCounts = [];
                                reader.uint32s(message.kindCounts);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.kindCounts && message.kindCounts.length))
                                message.kindCounts = [];
                            message.kindCounts.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ChunkEntry;
        })();

        v1.KeyframeEntry = (function() {

            const KeyframeEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            KeyframeEntry.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            KeyframeEntry.prototype.length = 0;
            KeyframeEntry.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            KeyframeEntry.prototype.objects = 0;

            KeyframeEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                    writer.uint32(8).uint64(message.offset);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length !== 0)
                    writer.uint32(16).uint32(message.length);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(24).uint64(message.position);
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && message.objects !== 0)
                    writer.uint32(32).uint32(message.objects);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            KeyframeEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.KeyframeEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objects = value;
                            else
                                delete message.objects;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return KeyframeEntry;
        })();

        v1.ReferencesEntry = (function() {

            const ReferencesEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReferencesEntry.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            ReferencesEntry.prototype.length = 0;
            ReferencesEntry.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            ReferencesEntry.prototype.references = 0;

            ReferencesEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                    writer.uint32(8).uint64(message.offset);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length !== 0)
                    writer.uint32(16).uint32(message.length);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(24).uint64(message.position);
                if (message.references != null && $Object.hasOwnProperty.call(message, "references") && message.references !== 0)
                    writer.uint32(32).uint32(message.references);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReferencesEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.ReferencesEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.references = value;
                            else
                                delete message.references;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReferencesEntry;
        })();

        v1.Footer = (function() {

            const Footer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Footer.prototype.complete = false;
            Footer.prototype.exitCode = 0;
            Footer.prototype.reason = "";
            Footer.prototype.events = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            Footer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete") && message.complete !== false)
                    writer.uint32(8).bool(message.complete);
                if (message.exitCode != null && $Object.hasOwnProperty.call(message, "exitCode") && message.exitCode !== 0)
                    writer.uint32(16).sint32(message.exitCode);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(26).string(message.reason);
                if (message.events != null && $Object.hasOwnProperty.call(message, "events") && (typeof message.events === "object" ? message.events.low || message.events.high : message.events !== 0))
                    writer.uint32(32).uint64(message.events);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Footer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Footer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.complete = value;
                            else
                                delete message.complete;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.exitCode = value;
                            else
                                delete message.exitCode;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.events = value;
                            else
                                delete message.events;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Footer;
        })();

        v1.Locator = (function() {

            const Locator = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Locator.prototype.indexOffset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            Locator.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.indexOffset != null && $Object.hasOwnProperty.call(message, "indexOffset") && (typeof message.indexOffset === "object" ? message.indexOffset.low || message.indexOffset.high : message.indexOffset !== 0))
                    writer.uint32(9).fixed64(message.indexOffset);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Locator.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.heapreel.v1.Locator();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (typeof (value = reader.fixed64()) === "object" ? value.low || value.high : value !== 0)
                                message.indexOffset = value;
                            else
                                delete message.indexOffset;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Locator;
        })();

        return v1;
    })();

    return heapreel;
})();

export {
  $root as default
};
