// Runs in the add-in's page just before Office.js: what Excel would have put there.
import { installInFrame } from "../../excel-host/page";

installInFrame(window);
