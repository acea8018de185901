// A pane with as much in it as the workbench must carry, on the genuine Office.js.
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

async function readCell() {
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address,values");
    await context.sync();
    show("seen", `${range.address}: ${JSON.stringify(range.values)}`);
  });
}

Office.actions.associate("showHome", async (event) => {
  await readCell();
  event.completed();
});

Office.actions.associate("signIn", async (event) => {
  const on = (id) => ({ id, enabled: true });
  await Office.ribbon.requestUpdate({
    tabs: [
      {
        id: "PAR",
        groups: [
          { id: "PAR.session", controls: [on("lock"), { id: "signIn", enabled: false }] },
          { id: "PAR.clients", controls: [on("newClient"), on("openClient")] },
          { id: "PAR.register", controls: [on("parkkiDelivery")] },
        ],
      },
    ],
  });
  event.completed();
});

Office.actions.associate("lock", async (event) => {
  await Office.addin.hide();
  event.completed();
});

Office.actions.associate("newClient", async (event) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Asiakkaat");
    sheet.getRange("A4:C4").values = [["Testi-Uusi, Aino", "Kirjattu", 17]];
    await context.sync();
  });
  event.completed();
});

Office.actions.associate("parkkiDelivery", async (event) => {
  const bytes = new Uint8Array(await (await fetch("/workbook.xlsx")).arrayBuffer());
  await Excel.createWorkbook(btoa(String.fromCharCode(...bytes)));
  event.completed();
});

Office.onReady(async (info) => {
  show("ready", `${info.host} ${info.platform} ${Office.context.displayLanguage}`);
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(readCell);
    await context.sync();
  });
});
