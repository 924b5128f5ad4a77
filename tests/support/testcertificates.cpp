#include "testcertificates.h"

#include <QFile>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace yak {

using namespace Qt::StringLiterals;

struct TestAuthority::Part
{
    Part() = default;
    Part(const Part &) = delete;
    Part &operator=(const Part &) = delete;
    ~Part()
    {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }

    X509 *certificate = nullptr;
    EVP_PKEY *key = nullptr;
};

namespace {

void mustBe(bool isWell)
{
    if (!isWell)
        qFatal("cannot make a certificate");
}

void addExtension(X509 *certificate, int kind, const QByteArray &text)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, text.constData());
    mustBe(extension && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

/// A certificate with a new key; signed by `issuer`, or by itself where there is none.
void fill(auto &part, const QString &name, const CertificateWish &wish, const auto *issuer)
{
    static long serial = 1;
    part.key = EVP_EC_gen("P-256");
    part.certificate = X509_new();
    mustBe(part.key && part.certificate && X509_set_version(part.certificate, 2) == 1);
    ASN1_INTEGER_set(X509_get_serialNumber(part.certificate), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(part.certificate), static_cast<long>(wish.from));
    X509_gmtime_adj(X509_getm_notAfter(part.certificate), static_cast<long>(wish.until));
    X509_set_pubkey(part.certificate, part.key);
    X509_NAME *subject = X509_get_subject_name(part.certificate);
    const QByteArray bytes = name.toUtf8();
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<int>(bytes.size()), -1, 0);
    X509_set_issuer_name(part.certificate, issuer ? X509_get_subject_name(issuer->certificate) : subject);
    if (!wish.hosts.isEmpty())
        addExtension(part.certificate, NID_subject_alt_name, wish.hosts.join(u',').toLatin1());
    addExtension(part.certificate, NID_basic_constraints, wish.hosts.isEmpty() ? "critical,CA:TRUE" : "CA:FALSE");
    mustBe(X509_sign(part.certificate, issuer ? issuer->key : part.key, EVP_sha256()) > 0);
}

QString writeTo(const QString &path, auto &&write)
{
    BIO *file = BIO_new_file(QFile::encodeName(path).constData(), "w");
    mustBe(file && write(file) == 1);
    BIO_free_all(file);
    return path;
}

} // namespace

TestAuthority::TestAuthority(const QString &name) : m_self(std::make_unique<Part>())
{
    fill(*m_self, name, {{}, -86'400, 86'400}, static_cast<const Part *>(nullptr));
    writeTo(file(), [this](BIO *out) { return PEM_write_bio_X509(out, m_self->certificate); });
}

TestAuthority::~TestAuthority() = default;

QString TestAuthority::file() const
{
    return m_folder.filePath(u"authority.pem"_s);
}

server::TlsFiles TestAuthority::issue(const CertificateWish &wish)
{
    Part part;
    fill(part, u"server"_s, wish, m_self.get());
    return write(part);
}

server::TlsFiles TestAuthority::selfSigned(const CertificateWish &wish)
{
    Part part;
    fill(part, u"server"_s, wish, static_cast<const Part *>(nullptr));
    return write(part);
}

server::TlsFiles TestAuthority::write(const Part &part)
{
    const QString base = m_folder.filePath(QString::number(++m_files));
    return {writeTo(base + u".crt"_s, [&part](BIO *out) { return PEM_write_bio_X509(out, part.certificate); }),
            writeTo(base + u".key"_s, [&part](BIO *out) {
                return PEM_write_bio_PrivateKey(out, part.key, nullptr, nullptr, 0, nullptr, nullptr);
            })};
}

} // namespace yak
