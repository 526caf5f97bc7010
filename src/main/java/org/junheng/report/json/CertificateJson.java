package org.junheng.report.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junheng.numbers.Exact;
import org.junheng.results.Certificate;
import tools.jackson.core.JsonGenerator;

/** What proves a plan's bound, as an object that has been named already. Numbers that need not be whole are texts. */
final class CertificateJson {
    private final JsonGenerator json;

    CertificateJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Certificate certificate) {
        json.writeStartObject();
        json.writeStringProperty("total", certificate.total().toString());
        json.writeStringProperty("bound", certificate.bound().toString());
        json.writeArrayPropertyStart("columns");
        certificate.columns().forEach(this::column);
        json.writeEndArray();
        json.writeArrayPropertyStart("members");
        certificate.members().forEach(this::member);
        json.writeEndArray();
        json.writeArrayPropertyStart("spreads");
        certificate.spreads().forEach(this::spread);
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        certificate.rows().forEach(this::row);
        json.writeEndArray();
        json.writeArrayPropertyStart("prices");
        certificate.prices().forEach(this::prices);
        json.writeEndArray();
        json.writeName("proof");
        proof(certificate.proof());
        json.writeEndObject();
    }

    private void column(Certificate.CertificateColumn column) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("flow", column.flow());
        json.writeStringProperty("subject", column.subject());
        if (!column.price().isEmpty()) {
            json.writeStringProperty("price", column.price());
            json.writeStringProperty("cost", column.cost().toString());
        }
        if (column.most().isPresent()) {
            json.writeStringProperty("most", column.most().get().toString());
        }
        if (column.pool() >= 0) {
            json.writeNumberProperty("pool", column.pool());
        }
        if (!column.changes().isEmpty()) {
            json.writeObjectPropertyStart("changes");
            column.changes().forEach((figure, by) -> json.writeStringProperty(figure, by.toString()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void member(Certificate.SpreadPart member) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("subject", member.subject());
        json.writeStringProperty("start", member.start().toString());
        json.writeStringProperty("students", member.students().toString());
        terms(member.terms());
        json.writeEndObject();
    }

    private void spread(Certificate.Spread spread) {
        json.writeStartObject();
        json.writeStringProperty("about", spread.about());
        json.writeStringProperty("limit", spread.limit().toString());
        numbers("members", spread.members());
        json.writeEndObject();
    }

    private void row(Certificate.CertificateRow row) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("is", row.is());
        json.writeStringProperty("about", row.about());
        if (!row.subject().isEmpty()) {
            json.writeStringProperty("subject", row.subject());
        }
        if (!row.limit().isEmpty()) {
            json.writeArrayPropertyStart("limit");
            row.limit().stream().map(Exact::toString).forEach(json::writeString);
            json.writeEndArray();
        }
        if (!row.tangent().isEmpty()) {
            json.writeArrayPropertyStart("tangent");
            row.tangent().stream().map(BigInteger::toString).forEach(json::writeString);
            json.writeEndArray();
        }
        if (row.tangent().isEmpty()) {
            terms(row.terms());
            json.writeStringProperty("atLeast", row.atLeast().toString());
        }
        json.writeEndObject();
    }

    /** Column and coefficient, in turn. */
    private void terms(List<Certificate.RowTerm> terms) {
        json.writeArrayPropertyStart("terms");
        for (Certificate.RowTerm term : terms) {
            json.writeNumber(term.column());
            json.writeString(term.by().toString());
        }
        json.writeEndArray();
    }

    private void prices(Certificate.CertificatePrices prices) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeBooleanProperty("ofCost", prices.isOfCost());
        numbers("rows", prices.rows());
        json.writeArrayPropertyStart("by");
        prices.by().stream().map(BigDecimal::toString).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void numbers(String name, List<Integer> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }

    /** Prices, column and at, then the cases: a list, so that deep ones stay short. */
    private void proof(Certificate.ProofCase proof) {
        json.writeStartArray();
        json.writeNumber(proof.prices());
        json.writeNumber(proof.column());
        json.writeNumber(proof.at());
        proof.cases().forEach(this::proof);
        json.writeEndArray();
    }
}
