// Every module here is a convenience: each page works without them.
import { guardDoubleSubmit } from "./once.js";
import { offerCopying } from "./copy.js";
import { guardTypedText } from "./dirty.js";
import { markJudgements } from "./judgement.js";

guardDoubleSubmit(document);
offerCopying(document);
guardTypedText(document);
markJudgements(document);
