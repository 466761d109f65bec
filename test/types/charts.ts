import { told as toldOfView } from "../../machines/chat-view.words.js";
import { told } from "../../machines/session.words.js";

// A chart names the delays that it has, and no others: a misspelt one would fire at once.
told({ states: { destroying: { after: { grace: "destroyed" } } } });
// @ts-expect-error no such delay
told({ states: { destroying: { after: { graze: "destroyed" } } } });

toldOfView({ states: { mounted: { states: { leaving: { after: { grace: "idle" } } } } } });
// @ts-expect-error a delay of the other chart
toldOfView({ states: { mounted: { states: { leaving: { after: { leaseTimeout: "idle" } } } } } });
