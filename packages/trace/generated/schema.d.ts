import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace heapreel. */
export namespace heapreel {

    /** Namespace v1. */
    namespace v1 {

        /** EventKind enum. */
        enum EventKind {

            /** EVENT_KIND_UNSPECIFIED value */
            EVENT_KIND_UNSPECIFIED = 0,

            /** EVENT_KIND_ALLOC value */
            EVENT_KIND_ALLOC = 1,

            /** EVENT_KIND_DEALLOC value */
            EVENT_KIND_DEALLOC = 2,

            /** EVENT_KIND_INCREF value */
            EVENT_KIND_INCREF = 3,

            /** EVENT_KIND_DECREF value */
            EVENT_KIND_DECREF = 4,

            /** EVENT_KIND_LINK value */
            EVENT_KIND_LINK = 5,

            /** EVENT_KIND_UNLINK value */
            EVENT_KIND_UNLINK = 6,

            /** EVENT_KIND_INTERN value */
            EVENT_KIND_INTERN = 7,

            /** EVENT_KIND_TRACK value */
            EVENT_KIND_TRACK = 8,

            /** EVENT_KIND_UNTRACK value */
            EVENT_KIND_UNTRACK = 9,

            /** EVENT_KIND_COLLECT_BEGIN value */
            EVENT_KIND_COLLECT_BEGIN = 10,

            /** EVENT_KIND_COLLECT_END value */
            EVENT_KIND_COLLECT_END = 11,

            /** EVENT_KIND_UNREACHABLE value */
            EVENT_KIND_UNREACHABLE = 12,

            /** EVENT_KIND_FINALIZE value */
            EVENT_KIND_FINALIZE = 13,

            /** EVENT_KIND_RESURRECT value */
            EVENT_KIND_RESURRECT = 14,

            /** EVENT_KIND_WEAKREF_CLEAR value */
            EVENT_KIND_WEAKREF_CLEAR = 15,

            /** EVENT_KIND_WEAKREF_CALLBACK value */
            EVENT_KIND_WEAKREF_CALLBACK = 16,

            /** EVENT_KIND_SITE value */
            EVENT_KIND_SITE = 17,

            /** EVENT_KIND_CALL value */
            EVENT_KIND_CALL = 18,

            /** EVENT_KIND_RETURN value */
            EVENT_KIND_RETURN = 19,

            /** EVENT_KIND_ARENA_MAP value */
            EVENT_KIND_ARENA_MAP = 20,

            /** EVENT_KIND_ARENA_UNMAP value */
            EVENT_KIND_ARENA_UNMAP = 21,

            /** EVENT_KIND_MARK value */
            EVENT_KIND_MARK = 22,

            /** EVENT_KIND_RESIZE value */
            EVENT_KIND_RESIZE = 23,

            /** EVENT_KIND_RETYPE value */
            EVENT_KIND_RETYPE = 24
        }

        /** CollectionTrigger enum. */
        enum CollectionTrigger {

            /** COLLECTION_TRIGGER_UNKNOWN value */
            COLLECTION_TRIGGER_UNKNOWN = 0,

            /** COLLECTION_TRIGGER_AUTOMATIC value */
            COLLECTION_TRIGGER_AUTOMATIC = 1,

            /** COLLECTION_TRIGGER_MANUAL value */
            COLLECTION_TRIGGER_MANUAL = 2,

            /** COLLECTION_TRIGGER_SHUTDOWN value */
            COLLECTION_TRIGGER_SHUTDOWN = 3
        }

        /**
         * Properties of an Event.
         * @deprecated Use heapreel.v1.Event.$Properties instead.
         */
        interface IEvent extends heapreel.v1.Event.$Properties {
        }

        /** Represents an Event. */
        class Event {

            /**
             * Constructs a new Event.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Event.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Event position. */
            position: number;

            /** Event alloc. */
            alloc?: (heapreel.v1.Alloc.$Properties|null);

            /** Event dealloc. */
            dealloc?: (heapreel.v1.Dealloc.$Properties|null);

            /** Event incref. */
            incref?: (heapreel.v1.CountChange.$Properties|null);

            /** Event decref. */
            decref?: (heapreel.v1.CountChange.$Properties|null);

            /** Event link. */
            link?: (heapreel.v1.Link.$Properties|null);

            /** Event unlink. */
            unlink?: (heapreel.v1.Link.$Properties|null);

            /** Event intern. */
            intern?: (heapreel.v1.Subject.$Properties|null);

            /** Event track. */
            track?: (heapreel.v1.Subject.$Properties|null);

            /** Event untrack. */
            untrack?: (heapreel.v1.Subject.$Properties|null);

            /** Event collectBegin. */
            collectBegin?: (heapreel.v1.CollectBegin.$Properties|null);

            /** Event collectEnd. */
            collectEnd?: (heapreel.v1.CollectEnd.$Properties|null);

            /** Event unreachable. */
            unreachable?: (heapreel.v1.Subject.$Properties|null);

            /** Event finalize. */
            finalize?: (heapreel.v1.Subject.$Properties|null);

            /** Event resurrect. */
            resurrect?: (heapreel.v1.Subject.$Properties|null);

            /** Event weakrefClear. */
            weakrefClear?: (heapreel.v1.WeakrefClear.$Properties|null);

            /** Event weakrefCallback. */
            weakrefCallback?: (heapreel.v1.Subject.$Properties|null);

            /** Event site. */
            site?: (heapreel.v1.Place.$Properties|null);

            /** Event call. */
            call?: (heapreel.v1.Place.$Properties|null);

            /** Event return. */
            return?: (heapreel.v1.Place.$Properties|null);

            /** Event arenaMap. */
            arenaMap?: (heapreel.v1.Arena.$Properties|null);

            /** Event arenaUnmap. */
            arenaUnmap?: (heapreel.v1.Arena.$Properties|null);

            /** Event mark. */
            mark?: (heapreel.v1.Mark.$Properties|null);

            /** Event resize. */
            resize?: (heapreel.v1.Resize.$Properties|null);

            /** Event retype. */
            retype?: (heapreel.v1.Retype.$Properties|null);

            /** Event body. */
            body?: ("alloc"|"dealloc"|"incref"|"decref"|"link"|"unlink"|"intern"|"track"|"untrack"|"collectBegin"|"collectEnd"|"unreachable"|"finalize"|"resurrect"|"weakrefClear"|"weakrefCallback"|"site"|"call"|"return"|"arenaMap"|"arenaUnmap"|"mark"|"resize"|"retype");

            /**
             * Encodes the specified Event message. Does not implicitly {@link heapreel.v1.Event.verify|verify} messages.
             * @param message Event message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Event message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Event & heapreel.v1.Event.$Shape} Event
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Event & heapreel.v1.Event.$Shape;
        }

        namespace Event {

            /** Properties of an Event. */
            interface $Properties {

                /** Event position */
                position?: (number|null);

                /** Event alloc */
                alloc?: (heapreel.v1.Alloc.$Properties|null);

                /** Event dealloc */
                dealloc?: (heapreel.v1.Dealloc.$Properties|null);

                /** Event incref */
                incref?: (heapreel.v1.CountChange.$Properties|null);

                /** Event decref */
                decref?: (heapreel.v1.CountChange.$Properties|null);

                /** Event link */
                link?: (heapreel.v1.Link.$Properties|null);

                /** Event unlink */
                unlink?: (heapreel.v1.Link.$Properties|null);

                /** Event intern */
                intern?: (heapreel.v1.Subject.$Properties|null);

                /** Event track */
                track?: (heapreel.v1.Subject.$Properties|null);

                /** Event untrack */
                untrack?: (heapreel.v1.Subject.$Properties|null);

                /** Event collectBegin */
                collectBegin?: (heapreel.v1.CollectBegin.$Properties|null);

                /** Event collectEnd */
                collectEnd?: (heapreel.v1.CollectEnd.$Properties|null);

                /** Event unreachable */
                unreachable?: (heapreel.v1.Subject.$Properties|null);

                /** Event finalize */
                finalize?: (heapreel.v1.Subject.$Properties|null);

                /** Event resurrect */
                resurrect?: (heapreel.v1.Subject.$Properties|null);

                /** Event weakrefClear */
                weakrefClear?: (heapreel.v1.WeakrefClear.$Properties|null);

                /** Event weakrefCallback */
                weakrefCallback?: (heapreel.v1.Subject.$Properties|null);

                /** Event site */
                site?: (heapreel.v1.Place.$Properties|null);

                /** Event call */
                call?: (heapreel.v1.Place.$Properties|null);

                /** Event return */
                "return"?: (heapreel.v1.Place.$Properties|null);

                /** Event arenaMap */
                arenaMap?: (heapreel.v1.Arena.$Properties|null);

                /** Event arenaUnmap */
                arenaUnmap?: (heapreel.v1.Arena.$Properties|null);

                /** Event mark */
                mark?: (heapreel.v1.Mark.$Properties|null);

                /** Event resize */
                resize?: (heapreel.v1.Resize.$Properties|null);

                /** Event retype */
                retype?: (heapreel.v1.Retype.$Properties|null);

                /** Event body */
                body?: ("alloc"|"dealloc"|"incref"|"decref"|"link"|"unlink"|"intern"|"track"|"untrack"|"collectBegin"|"collectEnd"|"unreachable"|"finalize"|"resurrect"|"weakrefClear"|"weakrefCallback"|"site"|"call"|"return"|"arenaMap"|"arenaUnmap"|"mark"|"resize"|"retype");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Event. */
            type $Shape = {
              position?: number|null;
              alloc?: heapreel.v1.Alloc.$Shape|null;
              dealloc?: heapreel.v1.Dealloc.$Shape|null;
              incref?: heapreel.v1.CountChange.$Shape|null;
              decref?: heapreel.v1.CountChange.$Shape|null;
              link?: heapreel.v1.Link.$Shape|null;
              unlink?: heapreel.v1.Link.$Shape|null;
              intern?: heapreel.v1.Subject.$Shape|null;
              track?: heapreel.v1.Subject.$Shape|null;
              untrack?: heapreel.v1.Subject.$Shape|null;
              collectBegin?: heapreel.v1.CollectBegin.$Shape|null;
              collectEnd?: heapreel.v1.CollectEnd.$Shape|null;
              unreachable?: heapreel.v1.Subject.$Shape|null;
              finalize?: heapreel.v1.Subject.$Shape|null;
              resurrect?: heapreel.v1.Subject.$Shape|null;
              weakrefClear?: heapreel.v1.WeakrefClear.$Shape|null;
              weakrefCallback?: heapreel.v1.Subject.$Shape|null;
              site?: heapreel.v1.Place.$Shape|null;
              call?: heapreel.v1.Place.$Shape|null;
              "return"?: heapreel.v1.Place.$Shape|null;
              arenaMap?: heapreel.v1.Arena.$Shape|null;
              arenaUnmap?: heapreel.v1.Arena.$Shape|null;
              mark?: heapreel.v1.Mark.$Shape|null;
              resize?: heapreel.v1.Resize.$Shape|null;
              retype?: heapreel.v1.Retype.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "alloc"; alloc: heapreel.v1.Alloc.$Shape; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "dealloc"; alloc?: null; dealloc: heapreel.v1.Dealloc.$Shape; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "incref"; alloc?: null; dealloc?: null; incref: heapreel.v1.CountChange.$Shape; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "decref"; alloc?: null; dealloc?: null; incref?: null; decref: heapreel.v1.CountChange.$Shape; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "link"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link: heapreel.v1.Link.$Shape; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "unlink"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink: heapreel.v1.Link.$Shape; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "intern"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern: heapreel.v1.Subject.$Shape; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "track"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track: heapreel.v1.Subject.$Shape; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "untrack"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack: heapreel.v1.Subject.$Shape; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "collectBegin"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin: heapreel.v1.CollectBegin.$Shape; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "collectEnd"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd: heapreel.v1.CollectEnd.$Shape; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "unreachable"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable: heapreel.v1.Subject.$Shape; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "finalize"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize: heapreel.v1.Subject.$Shape; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "resurrect"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect: heapreel.v1.Subject.$Shape; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "weakrefClear"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear: heapreel.v1.WeakrefClear.$Shape; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "weakrefCallback"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback: heapreel.v1.Subject.$Shape; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "site"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site: heapreel.v1.Place.$Shape; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "call"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call: heapreel.v1.Place.$Shape; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "return"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return": heapreel.v1.Place.$Shape; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "arenaMap"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap: heapreel.v1.Arena.$Shape; arenaUnmap?: null; mark?: null; resize?: null; retype?: null }|{ body?: "arenaUnmap"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap: heapreel.v1.Arena.$Shape; mark?: null; resize?: null; retype?: null }|{ body?: "mark"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark: heapreel.v1.Mark.$Shape; resize?: null; retype?: null }|{ body?: "resize"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize: heapreel.v1.Resize.$Shape; retype?: null }|{ body?: "retype"; alloc?: null; dealloc?: null; incref?: null; decref?: null; link?: null; unlink?: null; intern?: null; track?: null; untrack?: null; collectBegin?: null; collectEnd?: null; unreachable?: null; finalize?: null; resurrect?: null; weakrefClear?: null; weakrefCallback?: null; site?: null; call?: null; "return"?: null; arenaMap?: null; arenaUnmap?: null; mark?: null; resize?: null; retype: heapreel.v1.Retype.$Shape })
            );
        }

        /**
         * Properties of an Alloc.
         * @deprecated Use heapreel.v1.Alloc.$Properties instead.
         */
        interface IAlloc extends heapreel.v1.Alloc.$Properties {
        }

        /** Represents an Alloc. */
        class Alloc {

            /**
             * Constructs a new Alloc.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Alloc.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Alloc object. */
            object: number;

            /** Alloc type. */
            type: number;

            /** Alloc size. */
            size: number;

            /** Alloc address. */
            address: number;

            /** Alloc typeName. */
            typeName: string;

            /**
             * Encodes the specified Alloc message. Does not implicitly {@link heapreel.v1.Alloc.verify|verify} messages.
             * @param message Alloc message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Alloc.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Alloc message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Alloc & heapreel.v1.Alloc.$Shape} Alloc
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Alloc & heapreel.v1.Alloc.$Shape;
        }

        namespace Alloc {

            /** Properties of an Alloc. */
            interface $Properties {

                /** Alloc object */
                object?: (number|null);

                /** Alloc type */
                type?: (number|null);

                /** Alloc size */
                size?: (number|null);

                /** Alloc address */
                address?: (number|null);

                /** Alloc typeName */
                typeName?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Alloc. */
            type $Shape = heapreel.v1.Alloc.$Properties;
        }

        /**
         * Properties of a Dealloc.
         * @deprecated Use heapreel.v1.Dealloc.$Properties instead.
         */
        interface IDealloc extends heapreel.v1.Dealloc.$Properties {
        }

        /** Represents a Dealloc. */
        class Dealloc {

            /**
             * Constructs a new Dealloc.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Dealloc.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Dealloc object. */
            object: number;

            /**
             * Encodes the specified Dealloc message. Does not implicitly {@link heapreel.v1.Dealloc.verify|verify} messages.
             * @param message Dealloc message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Dealloc.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Dealloc message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Dealloc & heapreel.v1.Dealloc.$Shape} Dealloc
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Dealloc & heapreel.v1.Dealloc.$Shape;
        }

        namespace Dealloc {

            /** Properties of a Dealloc. */
            interface $Properties {

                /** Dealloc object */
                object?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Dealloc. */
            type $Shape = heapreel.v1.Dealloc.$Properties;
        }

        /**
         * Properties of a CountChange.
         * @deprecated Use heapreel.v1.CountChange.$Properties instead.
         */
        interface ICountChange extends heapreel.v1.CountChange.$Properties {
        }

        /** Represents a CountChange. */
        class CountChange {

            /**
             * Constructs a new CountChange.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.CountChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CountChange object. */
            object: number;

            /** CountChange amount. */
            amount: number;

            /**
             * Encodes the specified CountChange message. Does not implicitly {@link heapreel.v1.CountChange.verify|verify} messages.
             * @param message CountChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.CountChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CountChange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.CountChange & heapreel.v1.CountChange.$Shape} CountChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.CountChange & heapreel.v1.CountChange.$Shape;
        }

        namespace CountChange {

            /** Properties of a CountChange. */
            interface $Properties {

                /** CountChange object */
                object?: (number|null);

                /** CountChange amount */
                amount?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CountChange. */
            type $Shape = heapreel.v1.CountChange.$Properties;
        }

        /**
         * Properties of a Link.
         * @deprecated Use heapreel.v1.Link.$Properties instead.
         */
        interface ILink extends heapreel.v1.Link.$Properties {
        }

        /** Represents a Link. */
        class Link {

            /**
             * Constructs a new Link.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Link.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Link holder. */
            holder: number;

            /** Link slot. */
            slot: number;

            /** Link target. */
            target: number;

            /**
             * Encodes the specified Link message. Does not implicitly {@link heapreel.v1.Link.verify|verify} messages.
             * @param message Link message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Link.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Link message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Link & heapreel.v1.Link.$Shape} Link
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Link & heapreel.v1.Link.$Shape;
        }

        namespace Link {

            /** Properties of a Link. */
            interface $Properties {

                /** Link holder */
                holder?: (number|null);

                /** Link slot */
                slot?: (number|null);

                /** Link target */
                target?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Link. */
            type $Shape = heapreel.v1.Link.$Properties;
        }

        /**
         * Properties of a Subject.
         * @deprecated Use heapreel.v1.Subject.$Properties instead.
         */
        interface ISubject extends heapreel.v1.Subject.$Properties {
        }

        /** Represents a Subject. */
        class Subject {

            /**
             * Constructs a new Subject.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Subject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Subject object. */
            object: number;

            /**
             * Encodes the specified Subject message. Does not implicitly {@link heapreel.v1.Subject.verify|verify} messages.
             * @param message Subject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Subject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Subject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Subject & heapreel.v1.Subject.$Shape} Subject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Subject & heapreel.v1.Subject.$Shape;
        }

        namespace Subject {

            /** Properties of a Subject. */
            interface $Properties {

                /** Subject object */
                object?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Subject. */
            type $Shape = heapreel.v1.Subject.$Properties;
        }

        /**
         * Properties of a CollectBegin.
         * @deprecated Use heapreel.v1.CollectBegin.$Properties instead.
         */
        interface ICollectBegin extends heapreel.v1.CollectBegin.$Properties {
        }

        /** Represents a CollectBegin. */
        class CollectBegin {

            /**
             * Constructs a new CollectBegin.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.CollectBegin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CollectBegin generation. */
            generation: number;

            /** CollectBegin trigger. */
            trigger: heapreel.v1.CollectionTrigger;

            /**
             * Encodes the specified CollectBegin message. Does not implicitly {@link heapreel.v1.CollectBegin.verify|verify} messages.
             * @param message CollectBegin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.CollectBegin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CollectBegin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.CollectBegin & heapreel.v1.CollectBegin.$Shape} CollectBegin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.CollectBegin & heapreel.v1.CollectBegin.$Shape;
        }

        namespace CollectBegin {

            /** Properties of a CollectBegin. */
            interface $Properties {

                /** CollectBegin generation */
                generation?: (number|null);

                /** CollectBegin trigger */
                trigger?: (heapreel.v1.CollectionTrigger|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CollectBegin. */
            type $Shape = heapreel.v1.CollectBegin.$Properties;
        }

        /**
         * Properties of a CollectEnd.
         * @deprecated Use heapreel.v1.CollectEnd.$Properties instead.
         */
        interface ICollectEnd extends heapreel.v1.CollectEnd.$Properties {
        }

        /** Represents a CollectEnd. */
        class CollectEnd {

            /**
             * Constructs a new CollectEnd.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.CollectEnd.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CollectEnd generation. */
            generation: number;

            /** CollectEnd collected. */
            collected: number;

            /** CollectEnd uncollectable. */
            uncollectable: number;

            /**
             * Encodes the specified CollectEnd message. Does not implicitly {@link heapreel.v1.CollectEnd.verify|verify} messages.
             * @param message CollectEnd message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.CollectEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CollectEnd message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.CollectEnd & heapreel.v1.CollectEnd.$Shape} CollectEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.CollectEnd & heapreel.v1.CollectEnd.$Shape;
        }

        namespace CollectEnd {

            /** Properties of a CollectEnd. */
            interface $Properties {

                /** CollectEnd generation */
                generation?: (number|null);

                /** CollectEnd collected */
                collected?: (number|null);

                /** CollectEnd uncollectable */
                uncollectable?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CollectEnd. */
            type $Shape = heapreel.v1.CollectEnd.$Properties;
        }

        /**
         * Properties of a WeakrefClear.
         * @deprecated Use heapreel.v1.WeakrefClear.$Properties instead.
         */
        interface IWeakrefClear extends heapreel.v1.WeakrefClear.$Properties {
        }

        /** Represents a WeakrefClear. */
        class WeakrefClear {

            /**
             * Constructs a new WeakrefClear.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.WeakrefClear.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WeakrefClear object. */
            object: number;

            /** WeakrefClear referent. */
            referent: number;

            /**
             * Encodes the specified WeakrefClear message. Does not implicitly {@link heapreel.v1.WeakrefClear.verify|verify} messages.
             * @param message WeakrefClear message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.WeakrefClear.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WeakrefClear message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.WeakrefClear & heapreel.v1.WeakrefClear.$Shape} WeakrefClear
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.WeakrefClear & heapreel.v1.WeakrefClear.$Shape;
        }

        namespace WeakrefClear {

            /** Properties of a WeakrefClear. */
            interface $Properties {

                /** WeakrefClear object */
                object?: (number|null);

                /** WeakrefClear referent */
                referent?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WeakrefClear. */
            type $Shape = heapreel.v1.WeakrefClear.$Properties;
        }

        /**
         * Properties of a Place.
         * @deprecated Use heapreel.v1.Place.$Properties instead.
         */
        interface IPlace extends heapreel.v1.Place.$Properties {
        }

        /** Represents a Place. */
        class Place {

            /**
             * Constructs a new Place.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Place.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Place site. */
            site: number;

            /** Place file. */
            file: string;

            /** Place line. */
            line: number;

            /** Place function. */
            function: string;

            /**
             * Encodes the specified Place message. Does not implicitly {@link heapreel.v1.Place.verify|verify} messages.
             * @param message Place message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Place.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Place message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Place & heapreel.v1.Place.$Shape} Place
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Place & heapreel.v1.Place.$Shape;
        }

        namespace Place {

            /** Properties of a Place. */
            interface $Properties {

                /** Place site */
                site?: (number|null);

                /** Place file */
                file?: (string|null);

                /** Place line */
                line?: (number|null);

                /** Place function */
                "function"?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Place. */
            type $Shape = heapreel.v1.Place.$Properties;
        }

        /**
         * Properties of an Arena.
         * @deprecated Use heapreel.v1.Arena.$Properties instead.
         */
        interface IArena extends heapreel.v1.Arena.$Properties {
        }

        /** Represents an Arena. */
        class Arena {

            /**
             * Constructs a new Arena.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Arena.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Arena address. */
            address: number;

            /** Arena bytes. */
            bytes: number;

            /**
             * Encodes the specified Arena message. Does not implicitly {@link heapreel.v1.Arena.verify|verify} messages.
             * @param message Arena message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Arena.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Arena message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Arena & heapreel.v1.Arena.$Shape} Arena
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Arena & heapreel.v1.Arena.$Shape;
        }

        namespace Arena {

            /** Properties of an Arena. */
            interface $Properties {

                /** Arena address */
                address?: (number|null);

                /** Arena bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Arena. */
            type $Shape = heapreel.v1.Arena.$Properties;
        }

        /**
         * Properties of a Mark.
         * @deprecated Use heapreel.v1.Mark.$Properties instead.
         */
        interface IMark extends heapreel.v1.Mark.$Properties {
        }

        /** Represents a Mark. */
        class Mark {

            /**
             * Constructs a new Mark.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Mark.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Mark object. */
            object: number;

            /** Mark label. */
            label: number;

            /** Mark text. */
            text: string;

            /**
             * Encodes the specified Mark message. Does not implicitly {@link heapreel.v1.Mark.verify|verify} messages.
             * @param message Mark message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Mark.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Mark message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Mark & heapreel.v1.Mark.$Shape} Mark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Mark & heapreel.v1.Mark.$Shape;
        }

        namespace Mark {

            /** Properties of a Mark. */
            interface $Properties {

                /** Mark object */
                object?: (number|null);

                /** Mark label */
                label?: (number|null);

                /** Mark text */
                text?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Mark. */
            type $Shape = heapreel.v1.Mark.$Properties;
        }

        /**
         * Properties of a Resize.
         * @deprecated Use heapreel.v1.Resize.$Properties instead.
         */
        interface IResize extends heapreel.v1.Resize.$Properties {
        }

        /** Represents a Resize. */
        class Resize {

            /**
             * Constructs a new Resize.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Resize.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Resize object. */
            object: number;

            /** Resize size. */
            size: number;

            /** Resize address. */
            address: number;

            /**
             * Encodes the specified Resize message. Does not implicitly {@link heapreel.v1.Resize.verify|verify} messages.
             * @param message Resize message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Resize.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Resize message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Resize & heapreel.v1.Resize.$Shape} Resize
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Resize & heapreel.v1.Resize.$Shape;
        }

        namespace Resize {

            /** Properties of a Resize. */
            interface $Properties {

                /** Resize object */
                object?: (number|null);

                /** Resize size */
                size?: (number|null);

                /** Resize address */
                address?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Resize. */
            type $Shape = heapreel.v1.Resize.$Properties;
        }

        /**
         * Properties of a Retype.
         * @deprecated Use heapreel.v1.Retype.$Properties instead.
         */
        interface IRetype extends heapreel.v1.Retype.$Properties {
        }

        /** Represents a Retype. */
        class Retype {

            /**
             * Constructs a new Retype.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Retype.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Retype object. */
            object: number;

            /** Retype type. */
            type: number;

            /** Retype typeName. */
            typeName: string;

            /**
             * Encodes the specified Retype message. Does not implicitly {@link heapreel.v1.Retype.verify|verify} messages.
             * @param message Retype message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Retype.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Retype message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Retype & heapreel.v1.Retype.$Shape} Retype
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Retype & heapreel.v1.Retype.$Shape;
        }

        namespace Retype {

            /** Properties of a Retype. */
            interface $Properties {

                /** Retype object */
                object?: (number|null);

                /** Retype type */
                type?: (number|null);

                /** Retype typeName */
                typeName?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Retype. */
            type $Shape = heapreel.v1.Retype.$Properties;
        }

        /**
         * Properties of a Trace.
         * @deprecated Use heapreel.v1.Trace.$Properties instead.
         */
        interface ITrace extends heapreel.v1.Trace.$Properties {
        }

        /** Represents a Trace. */
        class Trace {

            /**
             * Constructs a new Trace.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Trace.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Trace magic. */
            magic: number;

            /** Trace records. */
            records: heapreel.v1.Record.$Properties[];

            /**
             * Encodes the specified Trace message. Does not implicitly {@link heapreel.v1.Trace.verify|verify} messages.
             * @param message Trace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Trace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Trace message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Trace & heapreel.v1.Trace.$Shape} Trace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Trace & heapreel.v1.Trace.$Shape;
        }

        namespace Trace {

            /** Properties of a Trace. */
            interface $Properties {

                /** Trace magic */
                magic?: (number|null);

                /** Trace records */
                records?: (heapreel.v1.Record.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Trace. */
            type $Shape = {
              magic?: number|null;
              records?: heapreel.v1.Record.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Record.
         * @deprecated Use heapreel.v1.Record.$Properties instead.
         */
        interface IRecord extends heapreel.v1.Record.$Properties {
        }

        /** Represents a Record. */
        class Record {

            /**
             * Constructs a new Record.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Record.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Record checksum. */
            checksum: number;

            /** Record header. */
            header?: (heapreel.v1.Header.$Properties|null);

            /** Record chunk. */
            chunk?: (heapreel.v1.Chunk.$Properties|null);

            /** Record keyframe. */
            keyframe?: (heapreel.v1.Keyframe.$Properties|null);

            /** Record audit. */
            audit?: (heapreel.v1.Audit.$Properties|null);

            /** Record index. */
            index?: (heapreel.v1.Index.$Properties|null);

            /** Record footer. */
            footer?: (heapreel.v1.Footer.$Properties|null);

            /** Record locator. */
            locator?: (heapreel.v1.Locator.$Properties|null);

            /** Record references. */
            references?: (heapreel.v1.References.$Properties|null);

            /** Record body. */
            body?: ("header"|"chunk"|"keyframe"|"audit"|"index"|"footer"|"locator"|"references");

            /**
             * Encodes the specified Record message. Does not implicitly {@link heapreel.v1.Record.verify|verify} messages.
             * @param message Record message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Record.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Record message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Record & heapreel.v1.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Record & heapreel.v1.Record.$Shape;
        }

        namespace Record {

            /** Properties of a Record. */
            interface $Properties {

                /** Record checksum */
                checksum?: (number|null);

                /** Record header */
                header?: (heapreel.v1.Header.$Properties|null);

                /** Record chunk */
                chunk?: (heapreel.v1.Chunk.$Properties|null);

                /** Record keyframe */
                keyframe?: (heapreel.v1.Keyframe.$Properties|null);

                /** Record audit */
                audit?: (heapreel.v1.Audit.$Properties|null);

                /** Record index */
                index?: (heapreel.v1.Index.$Properties|null);

                /** Record footer */
                footer?: (heapreel.v1.Footer.$Properties|null);

                /** Record locator */
                locator?: (heapreel.v1.Locator.$Properties|null);

                /** Record references */
                references?: (heapreel.v1.References.$Properties|null);

                /** Record body */
                body?: ("header"|"chunk"|"keyframe"|"audit"|"index"|"footer"|"locator"|"references");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Record. */
            type $Shape = {
              checksum?: number|null;
              header?: heapreel.v1.Header.$Shape|null;
              chunk?: heapreel.v1.Chunk.$Shape|null;
              keyframe?: heapreel.v1.Keyframe.$Shape|null;
              audit?: heapreel.v1.Audit.$Shape|null;
              index?: heapreel.v1.Index.$Shape|null;
              footer?: heapreel.v1.Footer.$Shape|null;
              locator?: heapreel.v1.Locator.$Shape|null;
              references?: heapreel.v1.References.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; header?: null; chunk?: null; keyframe?: null; audit?: null; index?: null; footer?: null; locator?: null; references?: null }|{ body?: "header"; header: heapreel.v1.Header.$Shape; chunk?: null; keyframe?: null; audit?: null; index?: null; footer?: null; locator?: null; references?: null }|{ body?: "chunk"; header?: null; chunk: heapreel.v1.Chunk.$Shape; keyframe?: null; audit?: null; index?: null; footer?: null; locator?: null; references?: null }|{ body?: "keyframe"; header?: null; chunk?: null; keyframe: heapreel.v1.Keyframe.$Shape; audit?: null; index?: null; footer?: null; locator?: null; references?: null }|{ body?: "audit"; header?: null; chunk?: null; keyframe?: null; audit: heapreel.v1.Audit.$Shape; index?: null; footer?: null; locator?: null; references?: null }|{ body?: "index"; header?: null; chunk?: null; keyframe?: null; audit?: null; index: heapreel.v1.Index.$Shape; footer?: null; locator?: null; references?: null }|{ body?: "footer"; header?: null; chunk?: null; keyframe?: null; audit?: null; index?: null; footer: heapreel.v1.Footer.$Shape; locator?: null; references?: null }|{ body?: "locator"; header?: null; chunk?: null; keyframe?: null; audit?: null; index?: null; footer?: null; locator: heapreel.v1.Locator.$Shape; references?: null }|{ body?: "references"; header?: null; chunk?: null; keyframe?: null; audit?: null; index?: null; footer?: null; locator?: null; references: heapreel.v1.References.$Shape })
            );
        }

        /**
         * Properties of a Header.
         * @deprecated Use heapreel.v1.Header.$Properties instead.
         */
        interface IHeader extends heapreel.v1.Header.$Properties {
        }

        /** Represents a Header. */
        class Header {

            /**
             * Constructs a new Header.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Header.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Header format. */
            format: number;

            /** Header producerKind. */
            producerKind: string;

            /** Header producerVersion. */
            producerVersion: string;

            /** Header heapreelVersion. */
            heapreelVersion: string;

            /** Header pointerBits. */
            pointerBits: number;

            /** Header kinds. */
            kinds: heapreel.v1.EventKind[];

            /** Header command. */
            command: string[];

            /** Header startedAt. */
            startedAt: number;

            /** Header initialObjects. */
            initialObjects: number;

            /** Header notes. */
            notes: string[];

            /**
             * Encodes the specified Header message. Does not implicitly {@link heapreel.v1.Header.verify|verify} messages.
             * @param message Header message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Header.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Header message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Header & heapreel.v1.Header.$Shape} Header
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Header & heapreel.v1.Header.$Shape;
        }

        namespace Header {

            /** Properties of a Header. */
            interface $Properties {

                /** Header format */
                format?: (number|null);

                /** Header producerKind */
                producerKind?: (string|null);

                /** Header producerVersion */
                producerVersion?: (string|null);

                /** Header heapreelVersion */
                heapreelVersion?: (string|null);

                /** Header pointerBits */
                pointerBits?: (number|null);

                /** Header kinds */
                kinds?: (heapreel.v1.EventKind[]|null);

                /** Header command */
                command?: (string[]|null);

                /** Header startedAt */
                startedAt?: (number|null);

                /** Header initialObjects */
                initialObjects?: (number|null);

                /** Header notes */
                notes?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Header. */
            type $Shape = heapreel.v1.Header.$Properties;
        }

        /**
         * Properties of a Definitions.
         * @deprecated Use heapreel.v1.Definitions.$Properties instead.
         */
        interface IDefinitions extends heapreel.v1.Definitions.$Properties {
        }

        /** Represents a Definitions. */
        class Definitions {

            /**
             * Constructs a new Definitions.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Definitions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Definitions firstString. */
            firstString: number;

            /** Definitions strings. */
            strings: string[];

            /** Definitions firstSite. */
            firstSite: number;

            /** Definitions siteFiles. */
            siteFiles: number[];

            /** Definitions siteLines. */
            siteLines: number[];

            /** Definitions siteFunctions. */
            siteFunctions: number[];

            /** Definitions firstType. */
            firstType: number;

            /** Definitions typeNames. */
            typeNames: number[];

            /** Definitions typeObjects. */
            typeObjects: number[];

            /**
             * Encodes the specified Definitions message. Does not implicitly {@link heapreel.v1.Definitions.verify|verify} messages.
             * @param message Definitions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Definitions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Definitions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Definitions & heapreel.v1.Definitions.$Shape} Definitions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Definitions & heapreel.v1.Definitions.$Shape;
        }

        namespace Definitions {

            /** Properties of a Definitions. */
            interface $Properties {

                /** Definitions firstString */
                firstString?: (number|null);

                /** Definitions strings */
                strings?: (string[]|null);

                /** Definitions firstSite */
                firstSite?: (number|null);

                /** Definitions siteFiles */
                siteFiles?: (number[]|null);

                /** Definitions siteLines */
                siteLines?: (number[]|null);

                /** Definitions siteFunctions */
                siteFunctions?: (number[]|null);

                /** Definitions firstType */
                firstType?: (number|null);

                /** Definitions typeNames */
                typeNames?: (number[]|null);

                /** Definitions typeObjects */
                typeObjects?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Definitions. */
            type $Shape = heapreel.v1.Definitions.$Properties;
        }

        /**
         * Properties of a Packed.
         * @deprecated Use heapreel.v1.Packed.$Properties instead.
         */
        interface IPacked extends heapreel.v1.Packed.$Properties {
        }

        /** Represents a Packed. */
        class Packed {

            /**
             * Constructs a new Packed.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Packed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Packed codec. */
            codec: heapreel.v1.Packed.Codec;

            /** Packed rawSize. */
            rawSize: number;

            /** Packed data. */
            data: Uint8Array;

            /**
             * Encodes the specified Packed message. Does not implicitly {@link heapreel.v1.Packed.verify|verify} messages.
             * @param message Packed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Packed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Packed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Packed & heapreel.v1.Packed.$Shape} Packed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Packed & heapreel.v1.Packed.$Shape;
        }

        namespace Packed {

            /** Properties of a Packed. */
            interface $Properties {

                /** Packed codec */
                codec?: (heapreel.v1.Packed.Codec|null);

                /** Packed rawSize */
                rawSize?: (number|null);

                /** Packed data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Packed. */
            type $Shape = heapreel.v1.Packed.$Properties;

            /** Codec enum. */
            enum Codec {

                /** CODEC_STORED value */
                CODEC_STORED = 0,

                /** CODEC_DEFLATE value */
                CODEC_DEFLATE = 1
            }
        }

        /**
         * Properties of a Chunk.
         * @deprecated Use heapreel.v1.Chunk.$Properties instead.
         */
        interface IChunk extends heapreel.v1.Chunk.$Properties {
        }

        /** Represents a Chunk. */
        class Chunk {

            /**
             * Constructs a new Chunk.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Chunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Chunk firstPosition. */
            firstPosition: number;

            /** Chunk events. */
            events: number;

            /** Chunk firstObject. */
            firstObject: number;

            /** Chunk site. */
            site: number;

            /** Chunk kindCounts. */
            kindCounts: number[];

            /** Chunk definitions. */
            definitions?: (heapreel.v1.Definitions.$Properties|null);

            /** Chunk marks. */
            marks: heapreel.v1.MarkEntry.$Properties[];

            /** Chunk collections. */
            collections: heapreel.v1.CollectionEntry.$Properties[];

            /** Chunk columns. */
            columns?: (heapreel.v1.Packed.$Properties|null);

            /**
             * Encodes the specified Chunk message. Does not implicitly {@link heapreel.v1.Chunk.verify|verify} messages.
             * @param message Chunk message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Chunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Chunk message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Chunk & heapreel.v1.Chunk.$Shape} Chunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Chunk & heapreel.v1.Chunk.$Shape;
        }

        namespace Chunk {

            /** Properties of a Chunk. */
            interface $Properties {

                /** Chunk firstPosition */
                firstPosition?: (number|null);

                /** Chunk events */
                events?: (number|null);

                /** Chunk firstObject */
                firstObject?: (number|null);

                /** Chunk site */
                site?: (number|null);

                /** Chunk kindCounts */
                kindCounts?: (number[]|null);

                /** Chunk definitions */
                definitions?: (heapreel.v1.Definitions.$Properties|null);

                /** Chunk marks */
                marks?: (heapreel.v1.MarkEntry.$Properties[]|null);

                /** Chunk collections */
                collections?: (heapreel.v1.CollectionEntry.$Properties[]|null);

                /** Chunk columns */
                columns?: (heapreel.v1.Packed.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Chunk. */
            type $Shape = heapreel.v1.Chunk.$Properties;
        }

        /**
         * Properties of a ChunkColumns.
         * @deprecated Use heapreel.v1.ChunkColumns.$Properties instead.
         */
        interface IChunkColumns extends heapreel.v1.ChunkColumns.$Properties {
        }

        /** Represents a ChunkColumns. */
        class ChunkColumns {

            /**
             * Constructs a new ChunkColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.ChunkColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChunkColumns literals. */
            literals: Uint8Array;

            /** ChunkColumns numbers. */
            numbers: number[];

            /** ChunkColumns literalRuns. */
            literalRuns: number[];

            /** ChunkColumns copyLengths. */
            copyLengths: number[];

            /** ChunkColumns copyDistances. */
            copyDistances: number[];

            /** ChunkColumns objects. */
            objects: number[];

            /** ChunkColumns shapeTypes. */
            shapeTypes: number[];

            /** ChunkColumns shapeSizes. */
            shapeSizes: number[];

            /** ChunkColumns shapes. */
            shapes: number[];

            /** ChunkColumns addresses. */
            addresses: number[];

            /** ChunkColumns operands. */
            operands: number[];

            /**
             * Encodes the specified ChunkColumns message. Does not implicitly {@link heapreel.v1.ChunkColumns.verify|verify} messages.
             * @param message ChunkColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.ChunkColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChunkColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.ChunkColumns & heapreel.v1.ChunkColumns.$Shape} ChunkColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.ChunkColumns & heapreel.v1.ChunkColumns.$Shape;
        }

        namespace ChunkColumns {

            /** Properties of a ChunkColumns. */
            interface $Properties {

                /** ChunkColumns literals */
                literals?: (Uint8Array|null);

                /** ChunkColumns numbers */
                numbers?: (number[]|null);

                /** ChunkColumns literalRuns */
                literalRuns?: (number[]|null);

                /** ChunkColumns copyLengths */
                copyLengths?: (number[]|null);

                /** ChunkColumns copyDistances */
                copyDistances?: (number[]|null);

                /** ChunkColumns objects */
                objects?: (number[]|null);

                /** ChunkColumns shapeTypes */
                shapeTypes?: (number[]|null);

                /** ChunkColumns shapeSizes */
                shapeSizes?: (number[]|null);

                /** ChunkColumns shapes */
                shapes?: (number[]|null);

                /** ChunkColumns addresses */
                addresses?: (number[]|null);

                /** ChunkColumns operands */
                operands?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChunkColumns. */
            type $Shape = heapreel.v1.ChunkColumns.$Properties;
        }

        /**
         * Properties of a Keyframe.
         * @deprecated Use heapreel.v1.Keyframe.$Properties instead.
         */
        interface IKeyframe extends heapreel.v1.Keyframe.$Properties {
        }

        /** Represents a Keyframe. */
        class Keyframe {

            /**
             * Constructs a new Keyframe.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Keyframe.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Keyframe position. */
            position: number;

            /** Keyframe objects. */
            objects: number;

            /** Keyframe site. */
            site: number;

            /** Keyframe definitions. */
            definitions?: (heapreel.v1.Definitions.$Properties|null);

            /** Keyframe columns. */
            columns?: (heapreel.v1.Packed.$Properties|null);

            /**
             * Encodes the specified Keyframe message. Does not implicitly {@link heapreel.v1.Keyframe.verify|verify} messages.
             * @param message Keyframe message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Keyframe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Keyframe message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Keyframe & heapreel.v1.Keyframe.$Shape} Keyframe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Keyframe & heapreel.v1.Keyframe.$Shape;
        }

        namespace Keyframe {

            /** Properties of a Keyframe. */
            interface $Properties {

                /** Keyframe position */
                position?: (number|null);

                /** Keyframe objects */
                objects?: (number|null);

                /** Keyframe site */
                site?: (number|null);

                /** Keyframe definitions */
                definitions?: (heapreel.v1.Definitions.$Properties|null);

                /** Keyframe columns */
                columns?: (heapreel.v1.Packed.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Keyframe. */
            type $Shape = heapreel.v1.Keyframe.$Properties;
        }

        /**
         * Properties of a KeyframeColumns.
         * @deprecated Use heapreel.v1.KeyframeColumns.$Properties instead.
         */
        interface IKeyframeColumns extends heapreel.v1.KeyframeColumns.$Properties {
        }

        /** Represents a KeyframeColumns. */
        class KeyframeColumns {

            /**
             * Constructs a new KeyframeColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.KeyframeColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyframeColumns ids. */
            ids: number[];

            /** KeyframeColumns types. */
            types: number[];

            /** KeyframeColumns counts. */
            counts: number[];

            /** KeyframeColumns sizes. */
            sizes: number[];

            /** KeyframeColumns addresses. */
            addresses: number[];

            /** KeyframeColumns flags. */
            flags: Uint8Array;

            /** KeyframeColumns born. */
            born: number[];

            /** KeyframeColumns bornSites. */
            bornSites: number[];

            /** KeyframeColumns linkHolders. */
            linkHolders: number[];

            /** KeyframeColumns linkSlots. */
            linkSlots: number[];

            /** KeyframeColumns linkTargets. */
            linkTargets: number[];

            /**
             * Encodes the specified KeyframeColumns message. Does not implicitly {@link heapreel.v1.KeyframeColumns.verify|verify} messages.
             * @param message KeyframeColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.KeyframeColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyframeColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.KeyframeColumns & heapreel.v1.KeyframeColumns.$Shape} KeyframeColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.KeyframeColumns & heapreel.v1.KeyframeColumns.$Shape;
        }

        namespace KeyframeColumns {

            /** Properties of a KeyframeColumns. */
            interface $Properties {

                /** KeyframeColumns ids */
                ids?: (number[]|null);

                /** KeyframeColumns types */
                types?: (number[]|null);

                /** KeyframeColumns counts */
                counts?: (number[]|null);

                /** KeyframeColumns sizes */
                sizes?: (number[]|null);

                /** KeyframeColumns addresses */
                addresses?: (number[]|null);

                /** KeyframeColumns flags */
                flags?: (Uint8Array|null);

                /** KeyframeColumns born */
                born?: (number[]|null);

                /** KeyframeColumns bornSites */
                bornSites?: (number[]|null);

                /** KeyframeColumns linkHolders */
                linkHolders?: (number[]|null);

                /** KeyframeColumns linkSlots */
                linkSlots?: (number[]|null);

                /** KeyframeColumns linkTargets */
                linkTargets?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyframeColumns. */
            type $Shape = heapreel.v1.KeyframeColumns.$Properties;
        }

        /**
         * Properties of an Audit.
         * @deprecated Use heapreel.v1.Audit.$Properties instead.
         */
        interface IAudit extends heapreel.v1.Audit.$Properties {
        }

        /** Represents an Audit. */
        class Audit {

            /**
             * Constructs a new Audit.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Audit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Audit position. */
            position: number;

            /** Audit objects. */
            objects: number;

            /** Audit digest. */
            digest: string;

            /** Audit reason. */
            reason: string;

            /** Audit mismatches. */
            mismatches: heapreel.v1.AuditMismatch.$Properties[];

            /**
             * Encodes the specified Audit message. Does not implicitly {@link heapreel.v1.Audit.verify|verify} messages.
             * @param message Audit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Audit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Audit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Audit & heapreel.v1.Audit.$Shape} Audit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Audit & heapreel.v1.Audit.$Shape;
        }

        namespace Audit {

            /** Properties of an Audit. */
            interface $Properties {

                /** Audit position */
                position?: (number|null);

                /** Audit objects */
                objects?: (number|null);

                /** Audit digest */
                digest?: (string|null);

                /** Audit reason */
                reason?: (string|null);

                /** Audit mismatches */
                mismatches?: (heapreel.v1.AuditMismatch.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Audit. */
            type $Shape = heapreel.v1.Audit.$Properties;
        }

        /**
         * Properties of an AuditMismatch.
         * @deprecated Use heapreel.v1.AuditMismatch.$Properties instead.
         */
        interface IAuditMismatch extends heapreel.v1.AuditMismatch.$Properties {
        }

        /** Represents an AuditMismatch. */
        class AuditMismatch {

            /**
             * Constructs a new AuditMismatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.AuditMismatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuditMismatch object. */
            object: number;

            /** AuditMismatch address. */
            address: number;

            /** AuditMismatch what. */
            what: string;

            /** AuditMismatch recorded. */
            recorded: number;

            /** AuditMismatch actual. */
            actual: number;

            /**
             * Encodes the specified AuditMismatch message. Does not implicitly {@link heapreel.v1.AuditMismatch.verify|verify} messages.
             * @param message AuditMismatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.AuditMismatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuditMismatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.AuditMismatch & heapreel.v1.AuditMismatch.$Shape} AuditMismatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.AuditMismatch & heapreel.v1.AuditMismatch.$Shape;
        }

        namespace AuditMismatch {

            /** Properties of an AuditMismatch. */
            interface $Properties {

                /** AuditMismatch object */
                object?: (number|null);

                /** AuditMismatch address */
                address?: (number|null);

                /** AuditMismatch what */
                what?: (string|null);

                /** AuditMismatch recorded */
                recorded?: (number|null);

                /** AuditMismatch actual */
                actual?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AuditMismatch. */
            type $Shape = heapreel.v1.AuditMismatch.$Properties;
        }

        /**
         * Properties of a References.
         * @deprecated Use heapreel.v1.References.$Properties instead.
         */
        interface IReferences extends heapreel.v1.References.$Properties {
        }

        /** Represents a References. */
        class References {

            /**
             * Constructs a new References.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.References.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** References position. */
            position: number;

            /** References references. */
            references: number;

            /** References definitions. */
            definitions?: (heapreel.v1.Definitions.$Properties|null);

            /** References columns. */
            columns?: (heapreel.v1.Packed.$Properties|null);

            /** References gone. */
            gone?: (heapreel.v1.Packed.$Properties|null);

            /**
             * Encodes the specified References message. Does not implicitly {@link heapreel.v1.References.verify|verify} messages.
             * @param message References message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.References.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a References message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.References & heapreel.v1.References.$Shape} References
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.References & heapreel.v1.References.$Shape;
        }

        namespace References {

            /** Properties of a References. */
            interface $Properties {

                /** References position */
                position?: (number|null);

                /** References references */
                references?: (number|null);

                /** References definitions */
                definitions?: (heapreel.v1.Definitions.$Properties|null);

                /** References columns */
                columns?: (heapreel.v1.Packed.$Properties|null);

                /** References gone */
                gone?: (heapreel.v1.Packed.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a References. */
            type $Shape = heapreel.v1.References.$Properties;
        }

        /**
         * Properties of a ReferenceColumns.
         * @deprecated Use heapreel.v1.ReferenceColumns.$Properties instead.
         */
        interface IReferenceColumns extends heapreel.v1.ReferenceColumns.$Properties {
        }

        /** Represents a ReferenceColumns. */
        class ReferenceColumns {

            /**
             * Constructs a new ReferenceColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.ReferenceColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReferenceColumns holders. */
            holders: number[];

            /** ReferenceColumns slots. */
            slots: number[];

            /** ReferenceColumns targets. */
            targets: number[];

            /**
             * Encodes the specified ReferenceColumns message. Does not implicitly {@link heapreel.v1.ReferenceColumns.verify|verify} messages.
             * @param message ReferenceColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.ReferenceColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReferenceColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.ReferenceColumns & heapreel.v1.ReferenceColumns.$Shape} ReferenceColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.ReferenceColumns & heapreel.v1.ReferenceColumns.$Shape;
        }

        namespace ReferenceColumns {

            /** Properties of a ReferenceColumns. */
            interface $Properties {

                /** ReferenceColumns holders */
                holders?: (number[]|null);

                /** ReferenceColumns slots */
                slots?: (number[]|null);

                /** ReferenceColumns targets */
                targets?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReferenceColumns. */
            type $Shape = heapreel.v1.ReferenceColumns.$Properties;
        }

        /**
         * Properties of a MarkEntry.
         * @deprecated Use heapreel.v1.MarkEntry.$Properties instead.
         */
        interface IMarkEntry extends heapreel.v1.MarkEntry.$Properties {
        }

        /** Represents a MarkEntry. */
        class MarkEntry {

            /**
             * Constructs a new MarkEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.MarkEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MarkEntry position. */
            position: number;

            /** MarkEntry label. */
            label: number;

            /** MarkEntry object. */
            object: number;

            /**
             * Encodes the specified MarkEntry message. Does not implicitly {@link heapreel.v1.MarkEntry.verify|verify} messages.
             * @param message MarkEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.MarkEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MarkEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.MarkEntry & heapreel.v1.MarkEntry.$Shape} MarkEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.MarkEntry & heapreel.v1.MarkEntry.$Shape;
        }

        namespace MarkEntry {

            /** Properties of a MarkEntry. */
            interface $Properties {

                /** MarkEntry position */
                position?: (number|null);

                /** MarkEntry label */
                label?: (number|null);

                /** MarkEntry object */
                object?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MarkEntry. */
            type $Shape = heapreel.v1.MarkEntry.$Properties;
        }

        /**
         * Properties of a CollectionEntry.
         * @deprecated Use heapreel.v1.CollectionEntry.$Properties instead.
         */
        interface ICollectionEntry extends heapreel.v1.CollectionEntry.$Properties {
        }

        /** Represents a CollectionEntry. */
        class CollectionEntry {

            /**
             * Constructs a new CollectionEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.CollectionEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CollectionEntry position. */
            position: number;

            /** CollectionEntry end. */
            end: number;

            /** CollectionEntry generation. */
            generation: number;

            /** CollectionEntry trigger. */
            trigger: heapreel.v1.CollectionTrigger;

            /** CollectionEntry collected. */
            collected: number;

            /** CollectionEntry uncollectable. */
            uncollectable: number;

            /**
             * Encodes the specified CollectionEntry message. Does not implicitly {@link heapreel.v1.CollectionEntry.verify|verify} messages.
             * @param message CollectionEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.CollectionEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CollectionEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.CollectionEntry & heapreel.v1.CollectionEntry.$Shape} CollectionEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.CollectionEntry & heapreel.v1.CollectionEntry.$Shape;
        }

        namespace CollectionEntry {

            /** Properties of a CollectionEntry. */
            interface $Properties {

                /** CollectionEntry position */
                position?: (number|null);

                /** CollectionEntry end */
                end?: (number|null);

                /** CollectionEntry generation */
                generation?: (number|null);

                /** CollectionEntry trigger */
                trigger?: (heapreel.v1.CollectionTrigger|null);

                /** CollectionEntry collected */
                collected?: (number|null);

                /** CollectionEntry uncollectable */
                uncollectable?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CollectionEntry. */
            type $Shape = heapreel.v1.CollectionEntry.$Properties;
        }

        /**
         * Properties of an Index.
         * @deprecated Use heapreel.v1.Index.$Properties instead.
         */
        interface IIndex extends heapreel.v1.Index.$Properties {
        }

        /** Represents an Index. */
        class Index {

            /**
             * Constructs a new Index.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Index.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Index contents. */
            contents?: (heapreel.v1.Packed.$Properties|null);

            /**
             * Encodes the specified Index message. Does not implicitly {@link heapreel.v1.Index.verify|verify} messages.
             * @param message Index message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Index.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Index message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Index & heapreel.v1.Index.$Shape} Index
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Index & heapreel.v1.Index.$Shape;
        }

        namespace Index {

            /** Properties of an Index. */
            interface $Properties {

                /** Index contents */
                contents?: (heapreel.v1.Packed.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Index. */
            type $Shape = heapreel.v1.Index.$Properties;
        }

        /**
         * Properties of an IndexContents.
         * @deprecated Use heapreel.v1.IndexContents.$Properties instead.
         */
        interface IIndexContents extends heapreel.v1.IndexContents.$Properties {
        }

        /** Represents an IndexContents. */
        class IndexContents {

            /**
             * Constructs a new IndexContents.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.IndexContents.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IndexContents definitions. */
            definitions?: (heapreel.v1.Definitions.$Properties|null);

            /** IndexContents chunks. */
            chunks: heapreel.v1.ChunkEntry.$Properties[];

            /** IndexContents keyframes. */
            keyframes: heapreel.v1.KeyframeEntry.$Properties[];

            /** IndexContents audits. */
            audits: heapreel.v1.Audit.$Properties[];

            /** IndexContents marks. */
            marks: heapreel.v1.MarkEntry.$Properties[];

            /** IndexContents collections. */
            collections: heapreel.v1.CollectionEntry.$Properties[];

            /** IndexContents references. */
            references: heapreel.v1.ReferencesEntry.$Properties[];

            /**
             * Encodes the specified IndexContents message. Does not implicitly {@link heapreel.v1.IndexContents.verify|verify} messages.
             * @param message IndexContents message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.IndexContents.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IndexContents message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.IndexContents & heapreel.v1.IndexContents.$Shape} IndexContents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.IndexContents & heapreel.v1.IndexContents.$Shape;
        }

        namespace IndexContents {

            /** Properties of an IndexContents. */
            interface $Properties {

                /** IndexContents definitions */
                definitions?: (heapreel.v1.Definitions.$Properties|null);

                /** IndexContents chunks */
                chunks?: (heapreel.v1.ChunkEntry.$Properties[]|null);

                /** IndexContents keyframes */
                keyframes?: (heapreel.v1.KeyframeEntry.$Properties[]|null);

                /** IndexContents audits */
                audits?: (heapreel.v1.Audit.$Properties[]|null);

                /** IndexContents marks */
                marks?: (heapreel.v1.MarkEntry.$Properties[]|null);

                /** IndexContents collections */
                collections?: (heapreel.v1.CollectionEntry.$Properties[]|null);

                /** IndexContents references */
                references?: (heapreel.v1.ReferencesEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IndexContents. */
            type $Shape = heapreel.v1.IndexContents.$Properties;
        }

        /**
         * Properties of a ChunkEntry.
         * @deprecated Use heapreel.v1.ChunkEntry.$Properties instead.
         */
        interface IChunkEntry extends heapreel.v1.ChunkEntry.$Properties {
        }

        /** Represents a ChunkEntry. */
        class ChunkEntry {

            /**
             * Constructs a new ChunkEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.ChunkEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChunkEntry offset. */
            offset: number;

            /** ChunkEntry length. */
            length: number;

            /** ChunkEntry firstPosition. */
            firstPosition: number;

            /** ChunkEntry events. */
            events: number;

            /** ChunkEntry firstObject. */
            firstObject: number;

            /** ChunkEntry site. */
            site: number;

            /** ChunkEntry kindCounts. */
            kindCounts: number[];

            /**
             * Encodes the specified ChunkEntry message. Does not implicitly {@link heapreel.v1.ChunkEntry.verify|verify} messages.
             * @param message ChunkEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.ChunkEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChunkEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.ChunkEntry & heapreel.v1.ChunkEntry.$Shape} ChunkEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.ChunkEntry & heapreel.v1.ChunkEntry.$Shape;
        }

        namespace ChunkEntry {

            /** Properties of a ChunkEntry. */
            interface $Properties {

                /** ChunkEntry offset */
                offset?: (number|null);

                /** ChunkEntry length */
                length?: (number|null);

                /** ChunkEntry firstPosition */
                firstPosition?: (number|null);

                /** ChunkEntry events */
                events?: (number|null);

                /** ChunkEntry firstObject */
                firstObject?: (number|null);

                /** ChunkEntry site */
                site?: (number|null);

                /** ChunkEntry kindCounts */
                kindCounts?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChunkEntry. */
            type $Shape = heapreel.v1.ChunkEntry.$Properties;
        }

        /**
         * Properties of a KeyframeEntry.
         * @deprecated Use heapreel.v1.KeyframeEntry.$Properties instead.
         */
        interface IKeyframeEntry extends heapreel.v1.KeyframeEntry.$Properties {
        }

        /** Represents a KeyframeEntry. */
        class KeyframeEntry {

            /**
             * Constructs a new KeyframeEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.KeyframeEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyframeEntry offset. */
            offset: number;

            /** KeyframeEntry length. */
            length: number;

            /** KeyframeEntry position. */
            position: number;

            /** KeyframeEntry objects. */
            objects: number;

            /**
             * Encodes the specified KeyframeEntry message. Does not implicitly {@link heapreel.v1.KeyframeEntry.verify|verify} messages.
             * @param message KeyframeEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.KeyframeEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyframeEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.KeyframeEntry & heapreel.v1.KeyframeEntry.$Shape} KeyframeEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.KeyframeEntry & heapreel.v1.KeyframeEntry.$Shape;
        }

        namespace KeyframeEntry {

            /** Properties of a KeyframeEntry. */
            interface $Properties {

                /** KeyframeEntry offset */
                offset?: (number|null);

                /** KeyframeEntry length */
                length?: (number|null);

                /** KeyframeEntry position */
                position?: (number|null);

                /** KeyframeEntry objects */
                objects?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyframeEntry. */
            type $Shape = heapreel.v1.KeyframeEntry.$Properties;
        }

        /**
         * Properties of a ReferencesEntry.
         * @deprecated Use heapreel.v1.ReferencesEntry.$Properties instead.
         */
        interface IReferencesEntry extends heapreel.v1.ReferencesEntry.$Properties {
        }

        /** Represents a ReferencesEntry. */
        class ReferencesEntry {

            /**
             * Constructs a new ReferencesEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.ReferencesEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReferencesEntry offset. */
            offset: number;

            /** ReferencesEntry length. */
            length: number;

            /** ReferencesEntry position. */
            position: number;

            /** ReferencesEntry references. */
            references: number;

            /**
             * Encodes the specified ReferencesEntry message. Does not implicitly {@link heapreel.v1.ReferencesEntry.verify|verify} messages.
             * @param message ReferencesEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.ReferencesEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReferencesEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.ReferencesEntry & heapreel.v1.ReferencesEntry.$Shape} ReferencesEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.ReferencesEntry & heapreel.v1.ReferencesEntry.$Shape;
        }

        namespace ReferencesEntry {

            /** Properties of a ReferencesEntry. */
            interface $Properties {

                /** ReferencesEntry offset */
                offset?: (number|null);

                /** ReferencesEntry length */
                length?: (number|null);

                /** ReferencesEntry position */
                position?: (number|null);

                /** ReferencesEntry references */
                references?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReferencesEntry. */
            type $Shape = heapreel.v1.ReferencesEntry.$Properties;
        }

        /**
         * Properties of a Footer.
         * @deprecated Use heapreel.v1.Footer.$Properties instead.
         */
        interface IFooter extends heapreel.v1.Footer.$Properties {
        }

        /** Represents a Footer. */
        class Footer {

            /**
             * Constructs a new Footer.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Footer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Footer complete. */
            complete: boolean;

            /** Footer exitCode. */
            exitCode: number;

            /** Footer reason. */
            reason: string;

            /** Footer events. */
            events: number;

            /**
             * Encodes the specified Footer message. Does not implicitly {@link heapreel.v1.Footer.verify|verify} messages.
             * @param message Footer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Footer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Footer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Footer & heapreel.v1.Footer.$Shape} Footer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Footer & heapreel.v1.Footer.$Shape;
        }

        namespace Footer {

            /** Properties of a Footer. */
            interface $Properties {

                /** Footer complete */
                complete?: (boolean|null);

                /** Footer exitCode */
                exitCode?: (number|null);

                /** Footer reason */
                reason?: (string|null);

                /** Footer events */
                events?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Footer. */
            type $Shape = heapreel.v1.Footer.$Properties;
        }

        /**
         * Properties of a Locator.
         * @deprecated Use heapreel.v1.Locator.$Properties instead.
         */
        interface ILocator extends heapreel.v1.Locator.$Properties {
        }

        /** Represents a Locator. */
        class Locator {

            /**
             * Constructs a new Locator.
             * @param [properties] Properties to set
             */
            constructor(properties?: heapreel.v1.Locator.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Locator indexOffset. */
            indexOffset: number;

            /**
             * Encodes the specified Locator message. Does not implicitly {@link heapreel.v1.Locator.verify|verify} messages.
             * @param message Locator message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: heapreel.v1.Locator.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Locator message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {heapreel.v1.Locator & heapreel.v1.Locator.$Shape} Locator
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): heapreel.v1.Locator & heapreel.v1.Locator.$Shape;
        }

        namespace Locator {

            /** Properties of a Locator. */
            interface $Properties {

                /** Locator indexOffset */
                indexOffset?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Locator. */
            type $Shape = heapreel.v1.Locator.$Properties;
        }
    }
}
